// A product's pictures over HTTP: sending them, and putting them in order.
import {
  addProductPicture,
  describeProductPicture,
  listProductPictures,
  orderProductPictures,
  removeProductPicture,
} from '@amana/contract'
import { transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { withUpload } from '#platform/upload'
import { addPicture } from './actions/add-picture.ts'
import { describePicture, orderPictures, removePicture } from './actions/arrange-pictures.ts'
import { picturesOf } from './picture-rows.ts'
import { productOfShop } from './queries.ts'

export function pictureRoutes({ handle }: Routes): void {
  handle(addProductPicture, (ctx, { input, request, response }) =>
    withUpload(ctx, request, response, (bytes) =>
      addPicture(ctx, input.params.shopId, input.params.productId, bytes, input.query.alt),
    ),
  )

  handle(listProductPictures, (ctx, { input: { params } }) =>
    transactForShop(ctx, params.shopId, async (tx) => {
      const product = await productOfShop(tx, params.shopId, params.productId)
      if (!product) throw notFound('product')
      const pictures = await picturesOf(tx, [product.id], { all: true })
      return { pictures: pictures.get(product.id) ?? [] }
    }),
  )

  handle(orderProductPictures, async (ctx, { input: { params, body } }) => ({
    pictures: await orderPictures(ctx, params.shopId, params.productId, body.imageIds),
  }))

  handle(describeProductPicture, async (ctx, { input: { params, body } }) => ({
    pictures: await describePicture(ctx, params.shopId, params.productId, params.imageId, body.alt),
  }))

  handle(removeProductPicture, async (ctx, { input: { params } }) => ({
    pictures: await removePicture(ctx, params.shopId, params.productId, params.imageId),
  }))
}
