// A cart as it is at this instant: every line beside what has changed since it was put in.
import {
  type blockedBy,
  type CartLine,
  type Carts,
  kes,
  type lineNotice,
  mpesaTransactionCentsMax,
  type ShopCart,
  toWireId,
} from '@amana/contract'
import type { z } from 'zod'
import { readVariantsForSale, type VariantForSale } from '#catalogue'
import type { Ctx } from '#platform/context'
import {
  cheapestOf,
  deliveryOptionsFor,
  isOnHoliday,
  nearestFreeDelivery,
  readDeliveryOptions,
  readShopsForSale,
  type ShopForSale,
  shopNoticeOf,
  whyItDoesNotSell,
} from '#shops'
import type { CartOwner } from './owner.ts'
import { type LineRow, readLines } from './queries.ts'

export type LineNotice = z.infer<typeof lineNotice>
export type BlockedBy = z.infer<typeof blockedBy>

export interface ShopCartLine extends LineRow {
  variant: VariantForSale
  notices: LineNotice[]
}

type BuyersPlace = { county?: string | undefined; town?: string | undefined }

/** A shop that does not sell is said once for each of its lines, in place of anything about the goods. */
function noticesOf(
  ctx: Ctx,
  { quantity, unitPriceSeenCents }: LineRow,
  variant: VariantForSale,
  shop: ShopForSale | undefined,
): LineNotice[] {
  const ofShop = shopNoticeOf(ctx, shop)
  if (ofShop) return [ofShop]
  if (!variant.sellable) return ['not_on_sale']
  if (variant.available === 0) return ['sold_out']
  const notices: LineNotice[] = variant.available < quantity ? ['fewer_left'] : []
  if (variant.priceCents > unitPriceSeenCents) notices.push('price_up')
  if (variant.priceCents < unitPriceSeenCents) notices.push('price_down')
  return notices
}

async function readAllLines(ctx: Ctx, owner: CartOwner, shopId?: string) {
  const rows = await readLines(ctx, owner, shopId)
  const variants = await readVariantsForSale(
    ctx,
    rows.map((row) => row.variantId),
  )
  const shops = await readShopsForSale(
    ctx,
    rows.map((row) => row.shopId),
  )
  const lines = rows.flatMap((row): ShopCartLine[] => {
    const variant = variants.get(row.variantId)
    return variant ? [{ ...row, variant, notices: noticesOf(ctx, row, variant, shops.get(row.shopId)) }] : []
  })
  return { lines, shops }
}

/** What would be bought from one shop: without what is saved for later. */
export const readCartLines = async (ctx: Ctx, owner: CartOwner, shopId: string): Promise<ShopCartLine[]> =>
  (await readAllLines(ctx, owner, shopId)).lines.filter(({ setAside }) => !setAside)

const goneFor: ReadonlySet<LineNotice> = new Set([
  'not_on_sale',
  'sold_out',
  'shop_paused',
  'shop_on_holiday',
  'shop_closed',
])
const gone = ({ notices }: ShopCartLine): boolean => notices.some((notice) => goneFor.has(notice))

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

interface Blocked {
  blockedBy: BlockedBy
  blocked: string
}

function blockedByLine({ notices, variant }: ShopCartLine): string | null {
  if (notices.includes('not_on_sale')) return `${variant.title}: ${variant.unsellableReason}`
  if (notices.includes('sold_out')) return `${variant.title} is sold out. Take it out to go on.`
  if (notices.includes('fewer_left')) return `Only ${variant.available} left of ${variant.title}. Take fewer to go on.`
  return null
}

function whatBlocks(ctx: Ctx, shop: ShopForSale, lines: ShopCartLine[], subtotalCents: number): Blocked | null {
  const ofShop = shopNoticeOf(ctx, shop)
  if (ofShop) return { blockedBy: ofShop, blocked: whyItDoesNotSell(ctx, shop)! }
  if (lines.length === 0) return { blockedBy: 'empty', blocked: 'There is nothing from this shop in your cart.' }
  for (const line of lines) {
    const blocked = blockedByLine(line)
    if (blocked) return { blockedBy: 'lines', blocked }
  }
  return subtotalCents > mpesaTransactionCentsMax
    ? {
        blockedBy: 'over_mpesa_limit',
        blocked: 'M-Pesa moves at most KES 250,000 at a time. Please order less at once.',
      }
    : null
}

/** What it would cost to have all of it brought, and from when on it costs nothing: nobody learns of a fee first at the till. */
async function deliveryOf(ctx: Ctx, shopId: string, { county, town }: BuyersPlace, subtotalCents: number) {
  const options =
    county && town ? await deliveryOptionsFor(ctx, shopId, { county, town }) : await readDeliveryOptions(ctx, shopId)
  return {
    delivery: cheapestOf(options, subtotalCents),
    freeDelivery: nearestFreeDelivery(options, subtotalCents),
  }
}

async function shopCartOf(ctx: Ctx, shop: ShopForSale, all: ShopCartLine[], place: BuyersPlace): Promise<ShopCart> {
  const lines = all.filter(({ setAside }) => !setAside)
  const cents = lines.filter((line) => !gone(line)).map((line) => line.variant.priceCents * line.quantity)
  const subtotalCents = cents.reduce((sum, each) => sum + each, 0)
  const blocked = whatBlocks(ctx, shop, lines, subtotalCents)
  return {
    shop: {
      id: toWireId('shop', shop.id),
      slug: shop.slug,
      name: shop.name,
      tier: shop.tier,
      backOn: isOnHoliday(shop, ctx.now) ? shop.holidayUntil!.toISOString() : null,
    },
    lines: lines.map(lineView),
    aside: all.filter(({ setAside }) => setAside).map(lineView),
    subtotal: kes(subtotalCents),
    ...(cents.length === 0
      ? { delivery: null, freeDelivery: null }
      : await deliveryOf(ctx, shop.id, place, subtotalCents)),
    canCheckOut: blocked === null,
    blocked: blocked?.blocked ?? null,
    blockedBy: blocked?.blockedBy ?? null,
  }
}

/** All carts by shop, the one that was begun first on top. Throws unknown_county. */
export async function cartsView(
  ctx: Ctx,
  owner: CartOwner,
  { shopId, place = {} }: { shopId?: string; place?: BuyersPlace } = {},
): Promise<Carts> {
  const { lines, shops } = await readAllLines(ctx, owner, shopId)
  const carts: ShopCart[] = []
  for (const [id, ofShop] of Map.groupBy(lines, (line) => line.shopId))
    carts.push(await shopCartOf(ctx, shops.get(id)!, ofShop, place))
  const items = lines.filter(({ setAside }) => !setAside).reduce((sum, { quantity }) => sum + quantity, 0)
  return { carts, items }
}

/** Undefined when there is nothing of this shop in the cart. */
export const shopCartView = async (
  ctx: Ctx,
  owner: CartOwner,
  shopId: string,
  place?: BuyersPlace,
): Promise<ShopCart | undefined> => (await cartsView(ctx, owner, { shopId, ...(place && { place }) })).carts[0]
