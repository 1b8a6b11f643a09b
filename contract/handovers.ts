// The hand-over at the door: the six digits that prove it, and the link that opens it to a rider.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

import { kenyanPhone } from './phone.ts'
import { sellerOrderView, shopOrderParams } from './shop-orders.ts'

const codeEntry = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{3} ?\d{3}$/, 'six digits')
    .transform((text) => text.replace(' ', '')),
  /** `14:05`: without network at the door, code and time were written down. It is shown; the time of entry counts. */
  writtenDownAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 14:05')
    .optional(),
})
const codeRefusals = ['wrong_handover_code', 'handover_code_locked', 'order_not_shipped', 'written_down_too_early']

export const enterHandoverCode = defineEndpoint({
  name: 'enterHandoverCode',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/handover',
  access: 'shop_owner',
  limit: 'try_code',
  summary: "Enter the buyer's six digits: proof of delivery",
  params: shopOrderParams,
  body: codeEntry,
  reply: sellerOrderView,
  refusals: codeRefusals,
})

export const nameRider = defineEndpoint({
  name: 'nameRider',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/rider',
  access: 'shop_owner',
  limit: 'send_code',
  summary: 'Send the rider a link that opens the hand-over of this order; the link before it ends',
  params: shopOrderParams,
  body: z.object({ phone: kenyanPhone }),
  reply: sellerOrderView,
  refusals: ['order_not_shipped'],
})

export const takeLinkBack = defineEndpoint({
  name: 'takeLinkBack',
  method: 'DELETE',
  path: '/api/seller/shops/:shopId/orders/:orderId/rider',
  access: 'shop_owner',
  summary: 'The link of the hand-over opens nothing any more, whoever has it',
  params: shopOrderParams,
  reply: sellerOrderView,
  refusals: ['order_not_shipped'],
})

const handoverParams = z.object({ key: z.string().max(80) })

export const handoverView = z
  .object({
    number: z.string(),
    shopName: z.string(),
    state: z.enum(['on_its_way', 'delivered', 'over']),
    deliveredAt: z.iso.datetime().nullable(),
    /** Where to and whom to ask for; only while it is on its way. */
    firstName: z.string().nullable(),
    town: z.string().nullable(),
    county: z.string().nullable(),
    landmark: z.string().nullable(),
    /** Shared by the seller and whoever has the link. */
    triesLeft: z.int(),
    deliverBy: z.iso.datetime().nullable(),
  })
  .meta({ id: 'HandoverView' })
export type HandoverView = z.infer<typeof handoverView>

export const readHandover = defineEndpoint({
  name: 'readHandover',
  method: 'GET',
  path: '/api/handovers/:key',
  access: 'public',
  summary: 'The hand-over of one order, for whoever has its link',
  params: handoverParams,
  reply: handoverView,
  refusals: ['handover_link_not_good'],
})

export const enterCodeByLink = defineEndpoint({
  name: 'enterCodeByLink',
  method: 'POST',
  path: '/api/handovers/:key/code',
  access: 'public',
  limit: 'try_code',
  summary: "The rider enters the buyer's six digits: proof of delivery",
  params: handoverParams,
  body: codeEntry,
  reply: handoverView,
  refusals: ['handover_link_not_good', ...codeRefusals],
})
