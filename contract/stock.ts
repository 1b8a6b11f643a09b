// Prices and stock of a shop in one table, and the history of each variant.
import { z } from 'zod'
import { productStatus } from './catalogue.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { plainWords, priceCents, stockCount } from './shop-products.ts'

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
    q: plainWords().max(100).optional(),
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
