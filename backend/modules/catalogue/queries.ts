// The SQL that reads products with their variants and pictures.
import type { Picture } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { AttributeValues } from './attributes/attributes-of.ts'
import { picturesOf } from './picture-rows.ts'

export type ProductStatus = 'draft' | 'active' | 'archived'
export type ScreeningState = 'pending' | 'passed' | 'refused' | 'quarantined'
export type Condition = 'new' | 'used' | 'refurbished'
export interface Option {
  name: string
  values: string[]
}

export interface ProductRow {
  shopId: string
  id: string
  /** The name by which files of products know it. */
  handle: string
  title: string
  description: string
  categorySlug: string
  condition: Condition
  brand: string | null
  options: Option[]
  priceWasCents: number | null
  attributes: AttributeValues
  /** The seller's own words to find it by. */
  tags: string[]
  status: ProductStatus
  screening: ScreeningState
  screeningReason: string | null
  screeningReasonSw: string | null
  /** When a draft goes on show by itself, and why it did not. */
  publishAt: Date | null
  publishNote: string | null
  version: number
  createdAt: Date
  shownSince: Date | null
}

export interface VariantRow {
  id: string
  productId: string
  sku: string
  optionValues: string[]
  priceCents: number
  available: number
}

export interface Product extends ProductRow {
  /** In the seller's order, without those that have ended; never empty. */
  variants: VariantRow[]
  pictures: Picture[]
}

const columns = sql`shop_id as "shopId", id, handle, title, description, category_slug as "categorySlug", condition, brand, options,
  price_was_cents as "priceWasCents", attributes, tags, publish_at as "publishAt", publish_note as "publishNote", status, screening, screening_reason as "screeningReason", screening_reason_sw as "screeningReasonSw", version,
  created_at as "createdAt", shown_since as "shownSince"`

export async function productsWhere(ctx: Ctx, where: RawBuilder<unknown>): Promise<Product[]> {
  const { rows } = await sql<ProductRow>`select ${columns} from catalogue.product where ${where}`.execute(ctx.db)
  const ids = rows.map(({ id }) => id)
  const variants = Map.groupBy(await variantsOf(ctx, ids), ({ productId }) => productId)
  const pictures = await picturesOf(ctx, ids)
  return rows.map((row) => ({
    ...row,
    variants: variants.get(row.id) ?? [],
    pictures: pictures.get(row.id) ?? [],
  }))
}

export const productById = async (ctx: Ctx, productId: string): Promise<Product | undefined> =>
  (await productsWhere(ctx, sql`id = ${productId}`))[0]

export const productOfShop = async (ctx: Ctx, shopId: string, productId: string): Promise<Product | undefined> =>
  (await productsWhere(ctx, sql`shop_id = ${shopId} and id = ${productId}`))[0]

async function variantsOf(ctx: Ctx, productIds: readonly string[]): Promise<VariantRow[]> {
  const { rows } = await sql<VariantRow>`
    select id, product_id as "productId", sku, option_values as "optionValues", price_cents as "priceCents",
      stock_on_hand - stock_reserved as available
    from catalogue.variant where product_id = any(${productIds}::uuid[]) and retired_at is null
    order by product_id, position`.execute(ctx.db)
  return rows
}

/** What trust wants to know before a listing goes on show: prices of others like it, and how much the shop has listed. */
export async function comparablesOf(
  ctx: Ctx,
  about: { productId?: string; categorySlug: string; comparablesMax: number },
): Promise<{ count: number; medianCents: number }> {
  const { rows } = await sql<{ count: number; medianCents: number | null }>`
    with alike as (
      select (select min(v.price_cents) from catalogue.variant v where v.shop_id = p.shop_id and v.product_id = p.id
          and v.retired_at is null) as cents
      from catalogue.product p
      where p.category_slug = ${about.categorySlug} and p.status = 'active' and p.screening = 'passed'
        and p.id is distinct from ${about.productId ?? null}::uuid
      order by p.shown_since desc limit ${about.comparablesMax}
    )
    select (select count(cents)::int from alike) as count,
      (select percentile_cont(0.5) within group (order by cents) from alike) as "medianCents"`.execute(ctx.db)
  return { count: rows[0]!.count, medianCents: Number(rows[0]!.medianCents ?? 0) }
}
