// Products, variants, pictures and categories on the wire.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { deliveryOption, picture, shopPage } from './shops.ts'

export const condition = z.enum(['new', 'used', 'refurbished'])
export const productStatus = z.enum(['draft', 'active', 'archived'])
export const screeningState = z.enum(['pending', 'passed', 'refused', 'quarantined'])

export const category = z
  .object({
    slug: z.string(),
    name: z.string(),
    nameSw: z.string(),
    parent: z.string().nullable(),
    risk: z.enum(['normal', 'high']),
    listings: z.int(),
  })
  .meta({ id: 'Category' })
export type Category = z.infer<typeof category>

export const variant = z
  .object({
    id: wireId('variant'),
    sku: z.string(),
    /** Values in the order of the product's options: ['41', 'Grey']. Empty for a product without options. */
    optionValues: z.array(z.string()),
    price: money,
    available: z.int(),
  })
  .meta({ id: 'Variant' })
export type Variant = z.infer<typeof variant>

export const productPage = z
  .object({
    id: wireId('product'),
    title: z.string(),
    description: z.string(),
    category: z.object({
      slug: z.string(),
      name: z.string(),
      parentSlug: z.string().nullable(),
      parentName: z.string().nullable(),
    }),
    condition,
    brand: z.string().nullable(),
    options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    variants: z.array(variant),
    priceFrom: money,
    priceWas: money.nullable(),
    pictures: z.array(picture),
    status: productStatus,
    /** False when it can be looked at but not bought (archived, shop frozen …); `unsellableReason` says why. */
    sellable: z.boolean(),
    unsellableReason: z.string().nullable(),
    shop: shopPage.pick({
      id: true,
      slug: true,
      name: true,
      county: true,
      town: true,
      tier: true,
      logo: true,
      palette: true,
      openedAt: true,
      facts: true,
      releaseDaysAfterCode: true,
    }),
    deliveryOptions: z.array(deliveryOption),
  })
  .meta({ id: 'ProductPage' })
export type ProductPage = z.infer<typeof productPage>

export const readProduct = defineEndpoint({
  name: 'readProduct',
  method: 'GET',
  path: '/api/products/:productId',
  access: 'public',
  summary: "A product's public page",
  params: z.object({ productId: id('product') }),
  reply: productPage,
})

export const listCategories = defineEndpoint({
  name: 'listCategories',
  method: 'GET',
  path: '/api/categories',
  access: 'public',
  summary: 'The category tree with the number of listings in each',
  reply: z.object({ categories: z.array(category) }),
})

export const sellerProduct = z
  .object({
    id: wireId('product'),
    title: z.string(),
    categorySlug: z.string(),
    status: productStatus,
    screening: screeningState,
    /** Why it is not on show, when it is not. */
    screeningReason: z.string().nullable(),
    priceFrom: money,
    stock: z.int(),
    picture: picture.nullable(),
  })
  .meta({ id: 'SellerProduct' })

const productBody = z.object({
  title: z.string().trim().min(4).max(120),
  description: z.string().trim().min(10).max(5000),
  categorySlug: z.string().max(60),
  condition,
  brand: z.string().trim().max(60).nullish(),
  options: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(30),
        values: z.array(z.string().trim().min(1).max(40)).min(1).max(30),
      }),
    )
    .max(3)
    .default([]),
  variants: z
    .array(
      z.object({
        sku: z.string().trim().max(60).optional(),
        optionValues: z.array(z.string()).max(3).default([]),
        priceCents: wholeShillingCents.min(1000),
        stock: z.int().min(0).max(100_000),
      }),
    )
    .min(1)
    .max(100),
  priceWasCents: wholeShillingCents.nullish(),
})

const listingRefusals = [
  'unknown_category',
  'contact_details_in_text',
  'category_not_open_to_new_sellers',
  'too_many_listings',
  'too_many_listings_this_hour',
  'shop_not_active',
  'variants_do_not_match_options',
] as const

export const addProduct = defineEndpoint({
  name: 'addProduct',
  method: 'POST',
  path: '/api/seller/shops/:shopId/products',
  access: 'shop_owner',
  summary: 'Add a product as a draft or put it on show',
  status: 201,
  params: z.object({ shopId: id('shop') }),
  body: productBody.extend({ status: z.enum(['draft', 'active']).default('active') }),
  reply: sellerProduct,
  refusals: listingRefusals,
})

export const changeProduct = defineEndpoint({
  name: 'changeProduct',
  method: 'PATCH',
  path: '/api/seller/shops/:shopId/products/:productId',
  access: 'shop_owner',
  summary: 'Change a product: texts, status, prices and stock of its variants',
  params: z.object({ shopId: id('shop'), productId: id('product') }),
  body: productBody
    .omit({ options: true, variants: true })
    .partial()
    .extend({
      status: productStatus.optional(),
      variants: z
        .array(
          z.object({
            id: id('variant'),
            priceCents: wholeShillingCents.min(1000).optional(),
            stock: z.int().min(0).max(100_000).optional(),
          }),
        )
        .max(100)
        .optional(),
    }),
  reply: sellerProduct,
  refusals: [...listingRefusals, 'changed_meanwhile'],
})

export const listMyProducts = defineEndpoint({
  name: 'listMyProducts',
  method: 'GET',
  path: '/api/seller/shops/:shopId/products',
  access: 'shop_owner',
  summary: "The shop's products, newest first",
  params: z.object({ shopId: id('shop') }),
  query: z.object({
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ products: z.array(sellerProduct), next: z.string().nullable() }),
})

export const readMyProduct = defineEndpoint({
  name: 'readMyProduct',
  method: 'GET',
  path: '/api/seller/shops/:shopId/products/:productId',
  access: 'shop_owner',
  summary: 'One of the shop’s products, whole',
  params: z.object({ shopId: id('shop'), productId: id('product') }),
  reply: productPage.extend({ screening: screeningState, screeningReason: z.string().nullable() }),
})
