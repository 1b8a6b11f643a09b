// Products, variants and categories on the wire, as a visitor sees them.
import { z } from 'zod'
import { deliveryOption } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { picture } from './pictures.ts'
import { shopPage } from './shops.ts'

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

/** What a category asks of its products beyond the texts: `choice` takes one of `choices`, `number` is in `unit`. */
export const attributeDefinition = z
  .object({
    key: z.string(),
    name: z.string(),
    nameSw: z.string(),
    kind: z.enum(['text', 'number', 'choice', 'yes_no']),
    unit: z.string().nullable(),
    choices: z.array(z.object({ value: z.string(), name: z.string(), nameSw: z.string() })),
    required: z.boolean(),
  })
  .meta({ id: 'AttributeDefinition' })
export type AttributeDefinition = z.infer<typeof attributeDefinition>

export const attributeValues = z.record(
  z.string().max(40),
  z.union([
    z
      .string()
      .trim()
      .max(80)
      .refine((text) => !text.includes('\0'), { error: 'must have no zero bytes' }),
    z.number(),
    z.boolean(),
  ]),
)

/** A fact about a product, as it is read. */
const attributeFact = z.object({
  key: z.string(),
  name: z.string(),
  nameSw: z.string(),
  value: z.string(),
  valueSw: z.string(),
})

export const readCategoryAttributes = defineEndpoint({
  name: 'readCategoryAttributes',
  method: 'GET',
  path: '/api/categories/:slug/attributes',
  access: 'public',
  summary: 'What products of a category can say about themselves; nothing for a category that holds no products',
  params: z.object({ slug: z.string().max(60) }),
  reply: z.object({ attributes: z.array(attributeDefinition) }),
})

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
      nameSw: z.string(),
      parent: z.object({ slug: z.string(), name: z.string(), nameSw: z.string() }).nullable(),
    }),
    condition,
    brand: z.string().nullable(),
    /** In the order of the category. */
    attributes: z.array(attributeFact),
    options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    variants: z.array(variant),
    priceFrom: money,
    priceWas: money.nullable(),
    pictures: z.array(picture),
    status: productStatus,
    /** Since when it is on show, without a break. */
    listedAt: z.iso.datetime(),
    /** False when it can be looked at but not bought (archived, shop frozen …); `unsellableReason` says why. */
    sellable: z.boolean(),
    unsellableReason: z.string().nullable(),
    /** The same in a word, for pages that say it in their own language. */
    unsellableCode: z.enum(['shop_closed', 'shop_paused', 'shop_on_holiday', 'off_sale', 'not_on_show']).nullable(),
    /** Of a shop on holiday: the day on which it is back. */
    sellsAgainOn: z.iso.datetime().nullable(),
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
