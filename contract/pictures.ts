// A picture on the wire, and those of a product: sending them, and putting them in order. An upload's body is the file itself.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'

export const picture = z
  .object({
    /** Of a product's own pictures; what was kept elsewhere has none. */
    id: wireId('image').optional(),
    url: z.string(),
    urlLarge: z.string(),
    /** A JPEG, for link previews and feeds that read no WebP. */
    urlShare: z.string().optional(),
    width: z.int(),
    height: z.int(),
    alt: z.string(),
    /** Every width there is, narrowest first. */
    sources: z.array(z.object({ url: z.string(), width: z.int() })).optional(),
    /** A preview of a few pixels as a data URI. */
    blur: z.string().optional(),
    /** Only who sent it sees that it is there, and nobody its files: it is being looked into. */
    beingChecked: z.literal(true).optional(),
    /** It was looked into and is shown to nobody: what was read in it. Only who sent it is told. */
    refusedFor: z.array(z.string()).optional(),
  })
  .meta({
    id: 'Picture',
    description:
      'WebP. url is about 400 px wide, urlLarge up to 1200; width and height are those of the large one. ' +
      'Pictures from before have neither sources nor blur nor urlShare: theirs are 400 and 1000 px wide.',
  })
export type Picture = z.infer<typeof picture>

/** A picture that waits to be looked into, or what was read in it. */
export const pictureNotShown = z.object({ refusedFor: z.array(z.string()).nullable() })
export type PictureNotShown = z.infer<typeof pictureNotShown>

/** What any upload of a picture may be refused with. */
export const uploadRefusals = [
  'not_a_picture',
  'picture_too_large',
  'picture_moves',
  'picture_is_heic',
  'too_many_uploads',
] as const

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
