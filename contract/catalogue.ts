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

const attributeValues = z.record(
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
const words = () =>
  z
    .string()
    .trim()
    .refine((text) => !text.includes('\0'), { error: 'must have no zero bytes' })

const optionList = z
  .array(
    z.object({
      name: words().min(1).max(30),
      values: z.array(words().min(1).max(40)).min(1).max(30),
    }),
  )
  .max(3)
const priceCents = wholeShillingCents.min(1000)
const stockCount = z.int().min(0).max(100_000)
const sku = words().max(60)

const productBody = z.object({
  title: words().min(4).max(120),
  description: words().min(10).max(5000),
  categorySlug: z.string().max(60),
  condition,
  brand: words().max(60).nullish(),
  options: optionList.default([]),
  variants: z
    .array(
      z.object({
        sku: sku.optional(),
        optionValues: z.array(words()).max(3).default([]),
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
      words()
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
                optionValues: z.array(words()).max(3).default([]),
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

/** A row of the table of prices and stock. */
export const stockRow = z
  .object({
    variantId: wireId('variant'),
    productId: wireId('product'),
    title: z.string(),
    /** Its option values, joined; empty for a product without options. */
    name: z.string(),
    sku: z.string(),
    status: productStatus,
    price: money,
    available: z.int(),
  })
  .meta({ id: 'StockRow' })
export type StockRow = z.infer<typeof stockRow>

export const listStock = defineEndpoint({
  name: 'listStock',
  method: 'GET',
  path: '/api/seller/shops/:shopId/stock',
  access: 'shop_owner',
  summary: 'Price and stock of every variant, newest products first',
  params: z.object({ shopId: id('shop') }),
  query: z.object({
    q: words().max(100).optional(),
    low: z.literal('yes').optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ rows: z.array(stockRow), next: z.string().nullable() }),
})

export const changeStock = defineEndpoint({
  name: 'changeStock',
  method: 'PATCH',
  path: '/api/seller/shops/:shopId/stock',
  access: 'shop_owner',
  summary: 'Change prices and stock of many variants at once: all of them, or none when one was changed meanwhile',
  params: z.object({ shopId: id('shop') }),
  body: z.object({
    rows: z
      .array(
        z.object({
          variantId: id('variant'),
          priceCents: priceCents.optional(),
          stock: stockCount.optional(),
          /** What the row said when it was looked at. */
          seen: z.object({ priceCents: z.int(), stock: z.int() }),
        }),
      )
      .min(1)
      .max(200),
  }),
  reply: z.object({
    changed: z.int(),
    /** Products that a rule keeps off show from now on, with the reason. */
    heldBack: z.array(z.object({ productId: wireId('product'), title: z.string(), reason: z.string() })),
  }),
  refusals: ['rows_changed_meanwhile', 'shop_not_active', 'category_not_open_to_new_sellers'],
})

export const readStockHistory = defineEndpoint({
  name: 'readStockHistory',
  method: 'GET',
  path: '/api/seller/shops/:shopId/variants/:variantId/stock-history',
  access: 'shop_owner',
  summary: 'What happened to the stock of a variant, newest first: when, what, by whom, and what was left',
  params: z.object({ shopId: id('shop'), variantId: id('variant') }),
  query: z.object({ after: z.string().max(100).optional() }),
  reply: z.object({
    variant: z.object({ title: z.string(), productId: wireId('product'), name: z.string(), sku: z.string() }),
    movements: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        kind: z.enum(['received', 'reserved', 'released', 'sold', 'returned', 'corrected']),
        quantity: z.int(),
        /** How many could be bought after it. */
        available: z.int(),
        /** The name of whoever did it by hand. */
        by: z.string().nullable(),
        source: z.enum(['edit', 'bulk', 'import', 'duplicate', 'removed']).nullable(),
        orderId: wireId('order').nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
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
