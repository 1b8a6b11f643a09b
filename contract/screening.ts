// What was found in a shop's texts and pictures, for its owner; and for the operator how much of it there is.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id } from './ids.ts'

const reasons = z.array(z.string())

export const readShopScreening = defineEndpoint({
  name: 'readShopScreening',
  method: 'GET',
  path: '/api/seller/shops/:shopId/screening',
  access: 'shop_owner',
  summary: 'What was refused or noted in the texts and pictures of the shop, newest first, and what it adds up to',
  params: z.object({ shopId: id('shop') }),
  reply: z
    .object({
      hits: z.array(
        z.object({
          at: z.iso.datetime(),
          /** Name of the field as in the request: title, message, picture … */
          field: z.string(),
          verdict: z.enum(['hard', 'soft']),
          reasons,
          /** The place, as it was written. */
          excerpt: z.string(),
          /** Where in the picture, in parts of its width and height; null for texts. */
          region: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
          /** Counts twice. */
          disguised: z.boolean(),
          /** Until when it counts against the shop. A soft one halves every 14 days, and by then is next to nothing. */
          countsUntil: z.iso.datetime(),
          stillCounts: z.boolean(),
        }),
      ),
      refusedLast30Days: z.int(),
      /** Invitations to leave, each a point that halves every 14 days; from `softPointsMax` on the next one is refused. */
      softPoints: z.number(),
      softPointsMax: z.int(),
    })
    .meta({ id: 'ShopScreening' }),
})

export const readScreening = defineEndpoint({
  name: 'readScreening',
  method: 'GET',
  path: '/api/operator/screening',
  access: 'operator',
  summary: 'How much was refused and noted, by reason and by shop',
  reply: z
    .object({
      version: z.string(),
      byReason: z.array(z.object({ reason: z.string(), lastWeek: z.int(), last30Days: z.int() })),
      shops: z.array(z.object({ shopId: z.string(), refused: z.int(), noted: z.int() })),
    })
    .meta({ id: 'Screening' }),
})
