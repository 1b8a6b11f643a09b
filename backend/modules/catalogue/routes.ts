// Products over HTTP: the public page, and the seller's work on them. (The category tree with its counts is answered by search.)
import {
  addProduct,
  changeProduct,
  countVisit,
  duplicateProduct,
  listMyProducts,
  readCategoryAttributes,
  readMyProduct,
  readProduct,
  toWireId,
} from '@amana/contract'
import { type Ctx, transactForShop } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { addProduct as add } from './actions/add-product.ts'
import { changeProduct as change } from './actions/change-product.ts'
import { duplicateProduct as duplicate } from './actions/duplicate-product.ts'
import { definitionsOf } from './attributes/attributes-of.ts'
import { pictureRoutes } from './picture-routes.ts'
import { picturesOf } from './picture-rows.ts'
import { placeIn } from './place-in-list.ts'
import { countProducts, productsOfShop } from './product-lists.ts'
import { productById, productOfShop } from './queries.ts'
import { stockRoutes } from './stock-routes.ts'
import { isPublic, onlyForTheSeller, productPageOf, sellerProductOf } from './views.ts'
import { countVisit as count } from './visits.ts'

export function routes(routes: Routes): void {
  const { handle } = routes
  stockRoutes(routes)

  handle(readProduct, async (ctx, { input }) => {
    const product = await productById(ctx, input.params.productId)
    if (!product || !isPublic(product)) throw notFound('product')
    return productPageOf(ctx, product)
  })

  handle(countVisit, async (ctx, { input }) => {
    await count(ctx, input.body)
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

  handle(readCategoryAttributes, async (_ctx, { input }) => ({ attributes: definitionsOf(input.params.slug) }))

  handle(duplicateProduct, async (ctx, { input }) => {
    const { shopId, productId } = input.params
    const { id } = await duplicate(ctx, shopId, productId)
    return ownProduct(ctx, shopId, id)
  })

  handle(listMyProducts, async (ctx, { input }) => {
    const { q, show, after, limit } = input.query
    const { shopId } = input.params
    const before = placeIn('product', after)
    const products = await productsOfShop(ctx, shopId, { q, show, before, limit: limit + 1 })
    const shown = products.slice(0, limit)
    const last = products.length > limit ? shown.at(-1) : undefined
    return {
      products: shown.map(sellerProductOf),
      next: last ? toWireId('product', last.id) : null,
      counts: await countProducts(ctx, shopId),
    }
  })

  handle(readMyProduct, async (ctx, { input }) => {
    const { shopId, productId } = input.params
    return transactForShop(ctx, shopId, async (tx) => {
      const product = await productOfShop(tx, shopId, productId)
      if (!product) throw notFound('product')
      const pictures = (await picturesOf(tx, [productId], { all: true })).get(productId) ?? []
      return { ...(await productPageOf(tx, product)), ...onlyForTheSeller(product), pictures }
    })
  })
}

const ownProduct = (ctx: Ctx, shopId: string, productId: string) =>
  transactForShop(ctx, shopId, async (tx) => {
    const product = await productOfShop(tx, shopId, productId)
    assert(product, 'a product that was just written is there')
    return sellerProductOf(product)
  })
