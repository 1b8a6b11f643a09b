// The pictures of a product: sending them, and putting them in order. An upload's body is the file itself.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './ids.ts'
import { picture, uploadRefusals } from './shops.ts'

const alt = z.string().trim().max(200)
const productParams = z.object({ shopId: id('shop'), productId: id('product') })
const pictureParams = productParams.extend({ imageId: id('image') })
/** In the order in which they are shown; each has its id. */
const productPictures = z.object({ pictures: z.array(picture) })

export const addProductPicture = defineEndpoint({
  name: 'addProductPicture',
  method: 'POST',
  path: '/api/seller/shops/:shopId/products/:productId/pictures',
  access: 'shop_owner',
  limit: 'upload',
  summary:
    'Add a picture behind the others; the body is the file (JPEG, PNG, WebP or AVIF, up to 12 MB and 50 megapixels)',
  status: 201,
  params: productParams,
  query: z.object({ alt: alt.default('') }),
  reply: picture,
  refusals: [...uploadRefusals, 'too_many_pictures', 'contact_details_in_text'],
})

export const listProductPictures = defineEndpoint({
  name: 'listProductPictures',
  method: 'GET',
  path: '/api/seller/shops/:shopId/products/:productId/pictures',
  access: 'shop_owner',
  summary: 'The pictures of a product, in order',
  params: productParams,
  reply: productPictures,
})

export const orderProductPictures = defineEndpoint({
  name: 'orderProductPictures',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/products/:productId/pictures/order',
  access: 'shop_owner',
  summary: 'Put the pictures into another order; the first is the one that search and carts show',
  params: productParams,
  body: z.object({ imageIds: z.array(id('image')).max(50) }),
  reply: productPictures,
  refusals: ['pictures_changed_meanwhile'],
})

export const describeProductPicture = defineEndpoint({
  name: 'describeProductPicture',
  method: 'PATCH',
  path: '/api/seller/shops/:shopId/products/:productId/pictures/:imageId',
  access: 'shop_owner',
  summary: 'Say what a picture shows, for people who cannot see it; empty takes the title of the product',
  params: pictureParams,
  body: z.object({ alt }),
  reply: productPictures,
  refusals: ['contact_details_in_text'],
})

export const removeProductPicture = defineEndpoint({
  name: 'removeProductPicture',
  method: 'DELETE',
  path: '/api/seller/shops/:shopId/products/:productId/pictures/:imageId',
  access: 'shop_owner',
  summary: 'Take a picture down; its files are gone a day later, unless an order shows them',
  params: pictureParams,
  status: 200,
  reply: productPictures,
})
