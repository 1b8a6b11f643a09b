// The seller's own lists: products by where they stand, found by words, and the table of prices and stock.
import type { ProductList } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { type Product, type ProductStatus, productsWhere } from './queries.ts'
import { lowStockMax } from './rules.ts'

const isLow = sql`status <> 'archived' and exists (select from catalogue.variant v where v.shop_id = product.shop_id
  and v.product_id = product.id and v.retired_at is null and v.stock_on_hand - v.stock_reserved <= ${lowStockMax})`

const standing: Record<ProductList, RawBuilder<unknown>> = {
  all: sql`true`,
  on_show: sql`status = 'active' and screening = 'passed'`,
  draft: sql`status = 'draft'`,
  scheduled: sql`publish_at is not null`,
  held: sql`status = 'active' and screening <> 'passed'`,
  archived: sql`status = 'archived'`,
  low: isLow,
}

/** Every word must occur somewhere: in the title, the brand, a tag or a SKU. */
function matching(q: string | undefined): RawBuilder<unknown> {
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return words.length === 0
    ? sql`true`
    : sql.join(
        words.map(
          (word) => sql`(title ilike ${like(word)} or coalesce(brand, '') ilike ${like(word)}
            or array_to_string(tags, ' ') ilike ${like(word)}
            or exists (select from catalogue.variant v where v.shop_id = product.shop_id and v.product_id = product.id
              and v.retired_at is null and v.sku ilike ${like(word)}))`,
        ),
        sql` and `,
      )
}

/** Ids sort by time, so the newest product has the highest. */
export const productsOfShop = (
  ctx: Ctx,
  shopId: string,
  wish: { q?: string | undefined; show: ProductList; before?: string | undefined; limit: number },
): Promise<Product[]> =>
  transactForShop(ctx, shopId, (tx) =>
    productsWhere(
      tx,
      sql`shop_id = ${shopId} and ${standing[wish.show]} and ${matching(wish.q)}
        and ${wish.before ? sql`id < ${wish.before}` : sql`true`} order by id desc limit ${wish.limit}`,
    ),
  )

export async function countProducts(ctx: Ctx, shopId: string): Promise<Record<ProductList, number>> {
  const counted = Object.entries(standing).map(
    ([name, where]) => sql`count(*) filter (where ${where})::int as ${sql.ref(name)}`,
  )
  const { rows } = await transactForShop(ctx, shopId, ({ db }) =>
    sql<Record<ProductList, number>>`select ${sql.join(counted)} from catalogue.product
      where shop_id = ${shopId}`.execute(db),
  )
  return rows[0]!
}

export interface StockRowOfShop {
  variantId: string
  productId: string
  title: string
  optionValues: string[]
  sku: string
  status: ProductStatus
  priceCents: number
  available: number
}

/** Newest products first, their variants in order; after the variant `after` when told. Archived products are left out. */
export async function stockOfShop(
  ctx: Ctx,
  shopId: string,
  wish: { q?: string | undefined; low: boolean; after?: string | undefined; limit: number },
): Promise<StockRowOfShop[]> {
  const { rows } = await transactForShop(ctx, shopId, ({ db }) =>
    sql<StockRowOfShop>`
      select v.id as "variantId", v.product_id as "productId", product.title, v.option_values as "optionValues", v.sku,
        product.status, v.price_cents as "priceCents", v.stock_on_hand - v.stock_reserved as available
      from catalogue.product join catalogue.variant v on v.shop_id = product.shop_id and v.product_id = product.id
      where product.shop_id = ${shopId} and product.status <> 'archived' and v.retired_at is null
        and ${matching(wish.q)}
        and ${wish.low ? sql`v.stock_on_hand - v.stock_reserved <= ${lowStockMax}` : sql`true`}
        and ${
          wish.after
            ? sql`(v.product_id, -v.position) < (select product_id, -position from catalogue.variant
                where shop_id = ${shopId} and id = ${wish.after})`
            : sql`true`
        }
      order by v.product_id desc, v.position limit ${wish.limit}`.execute(db),
  )
  return rows
}
