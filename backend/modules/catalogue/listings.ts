// A product as a listing: everything the read model of search needs, and the ids to rebuild it from.
import type { Picture } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { readShopForSale, type ShopForSale } from '#shops'
import type { Category } from './categories.ts'
import { categoryOf } from './category-tree.ts'
import { unsellableReasonOf } from './for-sale.ts'
import { productById } from './queries.ts'

export interface Listing {
  productId: string
  shop: ShopForSale
  title: string
  description: string
  brand: string | null
  category: Category
  parentCategory: Category | undefined
  condition: 'new' | 'used' | 'refurbished'
  /** The lowest price of what is left, or of all when nothing is. */
  priceCents: number
  priceWasCents: number | null
  available: number
  picture: Picture | null
  listedAt: Date
}

/** Undefined when the product is not on show. */
export async function readListing(ctx: Ctx, productId: string): Promise<Listing | undefined> {
  const product = await productById(ctx, productId)
  const shop = product && (await readShopForSale(ctx, product.shopId))
  const category = product && categoryOf(product.categorySlug)
  if (!product || !shop || !category || unsellableReasonOf(product, shop) !== null) return undefined
  const left = product.variants.filter(({ available }) => available > 0)
  const priced = left.length > 0 ? left : product.variants
  return {
    productId,
    shop,
    title: product.title,
    description: product.description,
    brand: product.brand,
    category,
    parentCategory: category.parent ? categoryOf(category.parent) : undefined,
    condition: product.condition,
    priceCents: Math.min(...priced.map(({ priceCents }) => priceCents)),
    priceWasCents: product.priceWasCents,
    available: product.variants.reduce((sum, { available }) => sum + available, 0),
    picture: product.pictures[0] ?? null,
    listedAt: product.shownSince ?? product.createdAt,
  }
}

/** Ids of all products in order, a page at a time; of one shop when told. */
export async function listingIds(
  ctx: Ctx,
  after: string | undefined,
  limit: number,
  shopId?: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from catalogue.product
    where ${shopId ? sql`shop_id = ${shopId}` : sql`true`} and ${after ? sql`id > ${after}` : sql`true`}
    order by id limit ${limit}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
