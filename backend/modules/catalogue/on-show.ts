// Everything on show, a page at a time in the order of ids: for sitemaps, feeds and link previews.
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { StoredPicture } from '#platform/picture-files'
import { readShopForSale, readShopsForSale, type ShopForSale, sells } from '#shops'
import type { Category } from './categories.ts'
import { categoryOf } from './category-tree.ts'
import { unsellableReasonOf } from './for-sale.ts'
import { type Product, productById, productsWhere } from './queries.ts'

export interface ProductOnShow {
  product: Product
  shop: ShopForSale
  /** From the top of the tree down. */
  categories: Category[]
}

export interface PageOfIds {
  /** The first id of the page. */
  from?: string | undefined
  limit: number
  shopId?: string | undefined
}

/** `next` is where the following page begins. */
export interface Page<T> {
  found: T[]
  next: string | undefined
}

const shown = sql`status = 'active' and screening = 'passed'`
const startAt = (from: string | undefined): RawBuilder<unknown> => (from ? sql`and id >= ${from}` : sql``)

/** What can be bought, or could if it were not sold out. Pages may be shorter than the limit, even empty, with others to come. */
export async function productsOnShow(ctx: Ctx, { from, limit, shopId }: PageOfIds): Promise<Page<ProductOnShow>> {
  const ofShop = shopId ? sql`and shop_id = ${shopId}` : sql``
  const products = await productsWhere(ctx, sql`${shown} ${ofShop} ${startAt(from)} order by id limit ${limit + 1}`)
  return { found: await withShops(ctx, products.slice(0, limit)), next: products[limit]?.id }
}

/** Newest first. */
export async function newestOnShow(ctx: Ctx, shopId: string, limit: number): Promise<ProductOnShow[]> {
  const where = sql`${shown} and shop_id = ${shopId} order by shown_since desc nulls last, id desc limit ${limit}`
  return withShops(ctx, await productsWhere(ctx, where))
}

/** Undefined when it cannot be bought at the moment. */
export async function productOnShow(ctx: Ctx, productId: string): Promise<ProductOnShow | undefined> {
  const product = await productById(ctx, productId)
  const shop = product && (await readShopForSale(ctx, product.shopId))
  return product && shop && unsellableReasonOf(ctx, product, shop) === null ? onShow(product, shop) : undefined
}

async function withShops(ctx: Ctx, products: Product[]): Promise<ProductOnShow[]> {
  const shops = await readShopsForSale(
    ctx,
    products.map(({ shopId }) => shopId),
  )
  return products.flatMap((product) => {
    const shop = shops.get(product.shopId)
    return shop && unsellableReasonOf(ctx, product, shop) === null ? [onShow(product, shop)] : []
  })
}

function onShow(product: Product, shop: ShopForSale): ProductOnShow {
  const leaf = categoryOf(product.categorySlug)
  const top = leaf?.parent ? categoryOf(leaf.parent) : undefined
  return { product, shop, categories: [top, leaf].filter((each) => each !== undefined) }
}

export interface ProductAddress {
  id: string
  title: string
  shopSlug: string
  changedAt: Date
  picture: StoredPicture | null
}

/** Also of shops that are on holiday: their pages stay where they are. */
export async function productAddresses(ctx: Ctx, { from, limit }: PageOfIds): Promise<Page<ProductAddress>> {
  const { rows } = await sql<Omit<ProductAddress, 'shopSlug'> & { shopId: string }>`
    select id, shop_id as "shopId", title, changed_at as "changedAt",
      (select jsonb_build_object('key', key, 'width', width, 'height', height, 'widths', widths)
        from catalogue.picture c where c.product_id = p.id and not c.held order by position limit 1) as picture
    from catalogue.product p where ${shown} ${startAt(from)} order by id limit ${limit + 1}`.execute(ctx.db)
  const page = rows.slice(0, limit)
  const shops = await readShopsForSale(
    ctx,
    page.map(({ shopId }) => shopId),
  )
  const found = page.flatMap(({ shopId, ...row }) => {
    const shop = shops.get(shopId)
    return shop && sells(shop.status) ? [{ ...row, shopSlug: shop.slug }] : []
  })
  return { found, next: rows[limit]?.id }
}

/** The first id of every `every` products on show, and when one of them last changed. */
export async function startsOfProducts(ctx: Ctx, every: number): Promise<{ from: string; changedAt: Date }[]> {
  const { rows } = await sql<{ from: string; changedAt: Date }>`
    select min(id::text) as "from", max(changed_at) as "changedAt"
    from (select id, changed_at, (row_number() over (order by id) - 1) / ${every}::int as part
      from catalogue.product where ${shown}) numbered
    group by part order by part`.execute(ctx.db)
  return rows
}
