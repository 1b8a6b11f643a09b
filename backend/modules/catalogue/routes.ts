// Products over HTTP: the public page, and the seller's work on them. (The category tree with its counts is answered by search.)
import {
  addProduct,
  changeProduct,
  fromWireId,
  listMyProducts,
  readMyProduct,
  readProduct,
  toWireId,
} from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { assert, notFound, Refusal } from '#platform/errors'
import type { Routes } from '#platform/http'
import { addProduct as add } from './actions/add-product.ts'
import { changeProduct as change } from './actions/change-product.ts'
import { pictureRoutes } from './picture-routes.ts'
import { type Product, productById, productOfShop, productsWhere } from './queries.ts'
import { isPublic, productPageOf, sellerProductOf } from './views.ts'

export function routes(routes: Routes): void {
  const { handle } = routes
  handle(readProduct, async (ctx, { input }) => {
    const product = await productById(ctx, input.params.productId)
    if (!product || !isPublic(product)) throw notFound('product')
    return productPageOf(ctx, product)
  })

  handle(addProduct, async (ctx, { input }) => {
    const { id } = await add(ctx, input.params.shopId, input.body)
    return ownProduct(ctx, input.params.shopId, id)
  })

  handle(changeProduct, async (ctx, { input }) => {
    const { shopId, productId } = input.params
    await change(ctx, shopId, productId, input.body)
    return ownProduct(ctx, shopId, productId)
  })

  pictureRoutes(routes)

  handle(listMyProducts, async (ctx, { input }) => {
    const { after, limit } = input.query
    const products = await newestOfShop(ctx, input.params.shopId, after, limit + 1)
    const shown = products.slice(0, limit)
    const last = products.length > limit ? shown.at(-1) : undefined
    return { products: shown.map(sellerProductOf), next: last ? toWireId('product', last.id) : null }
  })

  handle(readMyProduct, async (ctx, { input }) => {
    const { shopId, productId } = input.params
    return transactForShop(ctx, shopId, async (tx) => {
      const product = await productOfShop(tx, shopId, productId)
      if (!product) throw notFound('product')
      const { screening, screeningReason } = product
      return { ...(await productPageOf(tx, product)), screening, screeningReason }
    })
  })
}

/** Ids sort by time, so the newest product has the highest. */
async function newestOfShop(ctx: Ctx, shopId: string, after: string | undefined, limit: number): Promise<Product[]> {
  const before = after === undefined ? undefined : fromWireId('product', after)
  if (after !== undefined && before === undefined)
    throw new Refusal('invalid_request', 'invalid', 'This is not a place in the list.', {
      fields: { after: 'must be what `next` gave' },
    })
  return transactForShop(ctx, shopId, (tx) =>
    productsWhere(
      tx,
      sql`shop_id = ${shopId} and ${before ? sql`id < ${before}` : sql`true`} order by id desc limit ${limit}`,
    ),
  )
}

const ownProduct = (ctx: Ctx, shopId: string, productId: string) =>
  transactForShop(ctx, shopId, async (tx) => {
    const product = await productOfShop(tx, shopId, productId)
    assert(product, 'a product that was just written is there')
    return sellerProductOf(product)
  })
