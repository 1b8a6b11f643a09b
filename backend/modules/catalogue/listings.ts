// A product as a listing: everything the read model of search needs, and the ids to rebuild it from.
import type { Picture } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { readShopsForSale, type ShopForSale } from '#shops'
import type { Category } from './categories.ts'
import { categoryOf } from './category-tree.ts'
import { unsellableReasonOf } from './for-sale.ts'
import { type Product, productsWhere } from './queries.ts'

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

/** Of those that are on show, by product id. */
export async function readListings(ctx: Ctx, productIds: readonly string[]): Promise<Map<string, Listing>> {
  const products = await productsWhere(ctx, sql`id = any(${productIds}::uuid[])`)
  const shops = await readShopsForSale(
    ctx,
    products.map(({ shopId }) => shopId),
  )
  const listings = products.map((product) => listingOf(ctx, product, shops.get(product.shopId)))
  return new Map(listings.filter((listing) => listing !== undefined).map((listing) => [listing.productId, listing]))
}

/** Undefined when the product is not on show. */
export const readListing = async (ctx: Ctx, productId: string): Promise<Listing | undefined> =>
  (await readListings(ctx, [productId])).get(productId)

function listingOf(ctx: Ctx, product: Product, shop: ShopForSale | undefined): Listing | undefined {
  const category = categoryOf(product.categorySlug)
  if (!shop || !category || unsellableReasonOf(ctx, product, shop) !== null) return undefined
  const left = product.variants.filter(({ available }) => available > 0)
  const priced = left.length > 0 ? left : product.variants
  return {
    productId: product.id,
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
