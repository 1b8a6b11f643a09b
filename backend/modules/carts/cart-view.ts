// A cart as it is at this instant: every line beside what has changed since it was put in.
import { type CartLine, type Carts, kes, type lineNotice, type ShopCart, toWireId } from '@amana/contract'
import type { z } from 'zod'
import { readVariantsForSale, type VariantForSale } from '#catalogue'
import type { Ctx } from '#platform/context'
import { readShopsForSale, type ShopForSale } from '#shops'
import type { CartOwner } from './owner.ts'
import { type LineRow, readLines } from './queries.ts'

export type LineNotice = z.infer<typeof lineNotice>

export interface ShopCartLine extends LineRow {
  variant: VariantForSale
  notices: LineNotice[]
}

function noticesOf({ quantity, unitPriceSeenCents }: LineRow, variant: VariantForSale): LineNotice[] {
  if (!variant.sellable) return ['not_on_sale']
  if (variant.available === 0) return ['sold_out']
  const notices: LineNotice[] = variant.available < quantity ? ['fewer_left'] : []
  if (variant.priceCents > unitPriceSeenCents) notices.push('price_up')
  if (variant.priceCents < unitPriceSeenCents) notices.push('price_down')
  return notices
}

/** One shop's part of the cart, or all of it. */
export async function readCartLines(ctx: Ctx, owner: CartOwner, shopId?: string): Promise<ShopCartLine[]> {
  const rows = await readLines(ctx, owner, shopId)
  const variants = await readVariantsForSale(
    ctx,
    rows.map(({ variantId }) => variantId),
  )
  return rows.flatMap((row) => {
    const variant = variants.get(row.variantId)
    return variant ? [{ ...row, variant, notices: noticesOf(row, variant) }] : []
  })
}

const gone = ({ notices }: ShopCartLine): boolean => notices.includes('not_on_sale') || notices.includes('sold_out')

function lineView(line: ShopCartLine): CartLine {
  const { variant, quantity, unitPriceSeenCents } = line
  return {
    variantId: toWireId('variant', variant.variantId),
    productId: toWireId('product', variant.productId),
    title: variant.title,
    optionValues: variant.optionValues,
    picture: variant.picture,
    quantity,
    available: variant.sellable ? variant.available : 0,
    unitPrice: kes(variant.priceCents),
    unitPriceBefore: unitPriceSeenCents === variant.priceCents ? null : kes(unitPriceSeenCents),
    total: kes(variant.priceCents * quantity),
    notices: line.notices,
  }
}

function blockedBecause(lines: readonly ShopCartLine[]): string | null {
  for (const { notices, variant } of lines) {
    if (notices.includes('not_on_sale')) return `${variant.title}: ${variant.unsellableReason}`
    if (notices.includes('sold_out')) return `${variant.title} is sold out. Take it out to go on.`
    if (notices.includes('fewer_left'))
      return `Only ${variant.available} left of ${variant.title}. Take fewer to go on.`
  }
  return null
}

function shopCartOf(shop: ShopForSale, lines: readonly ShopCartLine[]): ShopCart {
  const blocked = blockedBecause(lines)
  const cents = lines.filter((line) => !gone(line)).map((line) => line.variant.priceCents * line.quantity)
  return {
    shop: { id: toWireId('shop', shop.id), slug: shop.slug, name: shop.name, tier: shop.tier },
    lines: lines.map(lineView),
    subtotal: kes(cents.reduce((sum, each) => sum + each, 0)),
    canCheckOut: blocked === null,
    blocked,
  }
}

/** All carts by shop, the one that was begun first on top. */
export async function cartsView(ctx: Ctx, owner: CartOwner, shopId?: string): Promise<Carts> {
  const byShop = Map.groupBy(await readCartLines(ctx, owner, shopId), (line) => line.shopId)
  const shops = await readShopsForSale(ctx, [...byShop.keys()])
  const carts = [...byShop].map(([id, lines]) => shopCartOf(shops.get(id)!, lines))
  const items = [...byShop.values()].flat().reduce((sum, { quantity }) => sum + quantity, 0)
  return { carts, items }
}

/** Undefined when there is nothing of this shop in the cart. */
export const shopCartView = async (ctx: Ctx, owner: CartOwner, shopId: string): Promise<ShopCart | undefined> =>
  (await cartsView(ctx, owner, shopId)).carts[0]
