// How a shop is doing, for its seller: what was sold, how many came to look, and what will soon run out.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'

const span = z.object({
  days: z.int(),
  /** Orders that were paid, without those that were sent back since. */
  orders: z.int(),
  sales: money,
  /** Browsers that looked at something of the shop, each once a day; null while counting has not begun in this span. */
  visits: z.int().nullable(),
  /** The same span before this one. */
  before: z.object({ orders: z.int(), sales: money, visits: z.int().nullable() }),
})

export const shopFigures = z
  .object({
    spans: z.array(span),
    /** Monday by Monday, the oldest first; the last is not over. */
    weeks: z.array(z.object({ from: z.iso.datetime(), orders: z.int(), sales: money, visits: z.int() })),
    /** The first day of which visits are known. */
    visitsSince: z.iso.date().nullable(),
    /** What will be gone within a week if it sells on as it did in the last four, the most urgent first. */
    runningLow: z.array(
      z.object({
        variantId: wireId('variant'),
        productId: wireId('product'),
        title: z.string(),
        /** Its option values, joined. */
        name: z.string(),
        available: z.int(),
        soldPerWeek: z.int(),
      }),
    ),
  })
  .meta({ id: 'ShopFigures' })
export type ShopFigures = z.infer<typeof shopFigures>

export const readShopFigures = defineEndpoint({
  name: 'readShopFigures',
  method: 'GET',
  path: '/api/seller/shops/:shopId/figures',
  access: 'shop_owner',
  summary: 'What was sold in 7 and 30 days and week by week, how many came to look, and what runs out',
  params: z.object({ shopId: id('shop') }),
  reply: shopFigures,
})
