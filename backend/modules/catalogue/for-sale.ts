// What can be bought at this instant, and why something cannot: for carts and checkout.
import type { Picture } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { readShopsForSale, type ShopForSale, shopNoticeOf, whyItDoesNotSell } from '#shops'
import type { CategoryRisk } from './categories.ts'
import { picturesOf } from './picture-rows.ts'
import type { ProductStatus, ScreeningState } from './queries.ts'

export interface VariantForSale {
  variantId: string
  productId: string
  shopId: string
  title: string
  optionValues: string[]
  priceCents: number
  available: number
  /** On sale, whatever is left of it. */
  sellable: boolean
  unsellableReason: string | null
  picture: Picture | null
  categoryRisk: CategoryRisk
}

/** Why the product cannot be bought, or null. */
export function unsellableReasonOf(
  ctx: Ctx,
  product: { status: ProductStatus; screening: ScreeningState },
  shop: ShopForSale | undefined,
): string | null {
  const shopsReason = whyItDoesNotSell(ctx, shop)
  if (shopsReason) return shopsReason
  if (product.status !== 'active') return 'The seller has taken this off sale.'
  if (product.screening !== 'passed') return 'This is not on sale at the moment.'
  return null
}

/** The same in a word, for whoever has sentences of her own. */
export function unsellableCodeOf(
  ctx: Ctx,
  product: { status: ProductStatus; screening: ScreeningState },
  shop: ShopForSale | undefined,
) {
  const ofShop = shopNoticeOf(ctx, shop)
  if (ofShop) return ofShop
  if (product.status !== 'active') return 'off_sale' as const
  return product.screening === 'passed' ? null : ('not_on_show' as const)
}

type Row = Omit<VariantForSale, 'sellable' | 'unsellableReason' | 'picture'> & {
  status: ProductStatus
  screening: ScreeningState
  retired: boolean
}

/** By variant id; what does not exist is missing. */
export async function readVariantsForSale(
  ctx: Ctx,
  variantIds: readonly string[],
): Promise<Map<string, VariantForSale>> {
  if (variantIds.length === 0) return new Map()
  const variants = await variantsWhere(ctx, sql`v.id = any(${variantIds}::uuid[])`)
  return new Map(variants.map((variant) => [variant.variantId, variant]))
}

/** In the seller's order. */
export const readVariantsOfProduct = (ctx: Ctx, productId: string): Promise<VariantForSale[]> =>
  variantsWhere(ctx, sql`v.product_id = ${productId} and v.retired_at is null`)

async function variantsWhere(ctx: Ctx, where: RawBuilder<unknown>): Promise<VariantForSale[]> {
  const { rows } = await sql<Row>`
    select v.id as "variantId", v.product_id as "productId", v.shop_id as "shopId", p.title,
      v.option_values as "optionValues", v.price_cents as "priceCents", v.stock_on_hand - v.stock_reserved as available,
      p.status, p.screening, v.retired_at is not null as retired, c.risk as "categoryRisk"
    from catalogue.variant v join catalogue.product p on p.shop_id = v.shop_id and p.id = v.product_id
      join catalogue.category c on c.slug = p.category_slug
    where ${where} order by v.product_id, v.position`.execute(ctx.db)
  const shops = await readShopsForSale(
    ctx,
    rows.map(({ shopId }) => shopId),
  )
  const pictures = await picturesOf(
    ctx,
    rows.map(({ productId }) => productId),
  )
  return rows.map(({ status, screening, retired, ...row }) => {
    const unsellableReason = retired
      ? 'The seller no longer sells it like this.'
      : unsellableReasonOf(ctx, { status, screening }, shops.get(row.shopId))
    const picture = pictures.get(row.productId)?.[0] ?? null
    return { ...row, sellable: unsellableReason === null, unsellableReason, picture }
  })
}
