// The products of a shop, from the seller's side: adding, changing, copying, finding them again.
import { z } from 'zod'
import {
  attributeDefinition,
  attributeValues,
  condition,
  productPage,
  productStatus,
  screeningState,
} from './catalogue.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { picture } from './pictures.ts'

/** What would help a product to be found and trusted. */
export const productHint = z.enum(['no_picture', 'few_pictures', 'few_words', 'no_facts', 'pictures_unnamed'])
export type ProductHint = z.infer<typeof productHint>

export const sellerProduct = z
  .object({
    id: wireId('product'),
    title: z.string(),
    categorySlug: z.string(),
    status: productStatus,
    screening: screeningState,
    /** Why it is not on show, when it is not. */
    screeningReason: z.string().nullable(),
    screeningReasonSw: z.string().nullable(),
    priceFrom: money,
    stock: z.int(),
    picture: picture.nullable(),
    /** When a draft goes on show by itself. */
    publishAt: z.string().nullable(),
    /** Why it has not gone on show by itself. */
    publishNote: z.string().nullable(),
    tags: z.array(z.string()),
    /** Variants with few or none left, most urgent first. */
    low: z.array(z.object({ name: z.string(), available: z.int() })),
    /** The most telling first. */
    hints: z.array(productHint),
  })
  .meta({ id: 'SellerProduct' })
export type SellerProduct = z.infer<typeof sellerProduct>

/** Trimmed, and without zero bytes, which are no letters. */
export const plainWords = () =>
  z
    .string()
    .trim()
    .refine((text) => !text.includes('\0'), { error: 'must have no zero bytes' })

const optionList = z
  .array(
    z.object({
      name: plainWords().min(1).max(30),
      values: z.array(plainWords().min(1).max(40)).min(1).max(30),
    }),
  )
  .max(3)
export const priceCents = wholeShillingCents.min(1000)
export const stockCount = z.int().min(0).max(100_000)
const sku = plainWords().max(60)

const productBody = z.object({
  title: plainWords().min(4).max(120),
  description: plainWords().min(10).max(5000),
  categorySlug: z.string().max(60),
  condition,
  brand: plainWords().max(60).nullish(),
  options: optionList.default([]),
  variants: z
    .array(
      z.object({
        sku: sku.optional(),
        optionValues: z.array(plainWords()).max(3).default([]),
        priceCents,
        stock: stockCount,
      }),
    )
    .min(1)
    .max(100),
  priceWasCents: wholeShillingCents.nullish(),
  attributes: attributeValues.optional(),
  /** The seller's own, to find things again; buyers do not see them. */
  tags: z
    .array(
      plainWords()
        .min(1)
        .max(40)
        .refine((tag) => !tag.includes(','), { error: 'must have no comma' }),
    )
    .max(20)
    .optional(),
  /** When a draft goes on show by itself; null for not by itself. */
  publishAt: z.iso.datetime({ offset: true }).nullish(),
})

const listingRefusals = [
  'unknown_category',
  'contact_details_in_text',
  'category_not_open_to_new_sellers',
  'too_many_listings',
  'too_many_listings_this_hour',
  'shop_not_active',
  'variants_do_not_match_options',
  'attribute_not_valid',
  'attributes_missing',
  'publish_in_the_past',
  'too_many_products',
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
  summary: 'Change a product: texts, status, prices and stock of its variants, or its options and variants as a whole',
  params: z.object({ shopId: id('shop'), productId: id('product') }),
  body: productBody
    .omit({ options: true, variants: true })
    .partial()
    .extend({
      /** The version that was looked at: when it is another by now, changed_meanwhile. */
      version: z.int().optional(),
      status: productStatus.optional(),
      variants: z
        .array(
          z.object({
            id: id('variant'),
            sku: sku.min(1).optional(),
            priceCents: priceCents.optional(),
            stock: stockCount.optional(),
            /** What was looked at: an unchanged figure leaves the stock alone, whatever was sold meanwhile. */
            stockSeen: stockCount.optional(),
          }),
        )
        .max(100)
        .optional(),
      /** All options and variants in their new order. A variant without an id is new; one that is left out ends. */
      shape: z
        .object({
          options: optionList,
          variants: z
            .array(
              z.object({
                id: id('variant').optional(),
                sku: sku.optional(),
                optionValues: z.array(plainWords()).max(3).default([]),
                priceCents,
                stock: stockCount,
                stockSeen: stockCount.optional(),
              }),
            )
            .min(1)
            .max(100),
        })
        .optional(),
    }),
  reply: sellerProduct,
  refusals: [...listingRefusals, 'changed_meanwhile'],
})

export const duplicateProduct = defineEndpoint({
  name: 'duplicateProduct',
  method: 'POST',
  path: '/api/seller/shops/:shopId/products/:productId/duplicate',
  access: 'shop_owner',
  summary: 'A copy as a draft, with nothing in stock',
  status: 201,
  params: z.object({ shopId: id('shop'), productId: id('product') }),
  reply: sellerProduct,
  refusals: ['too_many_products', 'shop_not_active'],
})

/** `held`: a rule keeps it off show. `low`: few or none left of a variant of what is not archived. */
export const productList = z.enum(['all', 'on_show', 'draft', 'scheduled', 'held', 'archived', 'low'])
export type ProductList = z.infer<typeof productList>

export const listMyProducts = defineEndpoint({
  name: 'listMyProducts',
  method: 'GET',
  path: '/api/seller/shops/:shopId/products',
  access: 'shop_owner',
  summary: "The shop's products, newest first",
  params: z.object({ shopId: id('shop') }),
  query: z.object({
    /** Words of the title, a SKU, a brand or a tag. */
    q: z.string().trim().max(100).optional(),
    show: productList.default('all'),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({
    products: z.array(sellerProduct),
    next: z.string().nullable(),
    /** How many there are in each list, whatever was searched for. */
    counts: z.record(productList, z.int()),
  }),
})

export const readMyProduct = defineEndpoint({
  name: 'readMyProduct',
  method: 'GET',
  path: '/api/seller/shops/:shopId/products/:productId',
  access: 'shop_owner',
  summary: 'One of the shop’s products, whole',
  params: z.object({ shopId: id('shop'), productId: id('product') }),
  reply: productPage.extend({
    screening: screeningState,
    screeningReason: z.string().nullable(),
    screeningReasonSw: z.string().nullable(),
    version: z.int(),
    handle: z.string(),
    tags: z.array(z.string()),
    attributeValues,
    publishAt: z.string().nullable(),
    publishNote: z.string().nullable(),
    /** What the category asks for. */
    attributeDefinitions: z.array(attributeDefinition),
    hints: z.array(productHint),
  }),
})
