// The order on the wire, from the buyer's side.
import { z } from 'zod'
import { orderKey, orderParams, orderState } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'
import { orderView } from './order-view.ts'
import { picture } from './pictures.ts'

export const readOrder = defineEndpoint({
  name: 'readOrder',
  method: 'GET',
  path: '/api/orders/:orderId',
  access: 'order_party',
  summary: 'The order as its buyer sees it',
  params: orderParams,
  query: orderKey,
  reply: orderView,
})

export const confirmOrder = defineEndpoint({
  name: 'confirmOrder',
  method: 'POST',
  path: '/api/orders/:orderId/confirmation',
  access: 'proven_order_party',
  summary: '“I have it, all is well”: releases the money at once',
  params: orderParams,
  query: orderKey,
  reply: orderView,
  refusals: ['order_not_confirmable', 'only_the_code_proves'],
})

export const cancelOrder = defineEndpoint({
  name: 'cancelOrder',
  method: 'POST',
  path: '/api/orders/:orderId/cancellation',
  access: 'proven_order_party',
  summary: 'Cancel before it is shipped; what was paid goes back to the paying number',
  params: orderParams,
  query: orderKey,
  reply: orderView,
  refusals: ['order_not_cancellable'],
})

export const extendDelivery = defineEndpoint({
  name: 'extendDelivery',
  method: 'POST',
  path: '/api/orders/:orderId/extension',
  access: 'proven_order_party',
  summary: 'Give the seller three more days to deliver, once',
  params: orderParams,
  query: orderKey,
  reply: orderView,
  refusals: ['delivery_not_extendable'],
})

export const denyDelivery = defineEndpoint({
  name: 'denyDelivery',
  method: 'POST',
  path: '/api/orders/:orderId/denial',
  access: 'proven_order_party',
  summary:
    '“My code was entered, but nothing has come”: the money waits twice as long, and rules count how many say so',
  params: orderParams,
  query: orderKey,
  reply: orderView,
  refusals: ['delivery_not_deniable'],
})

export const orderSummary = z
  .object({
    id: wireId('order'),
    number: z.string(),
    state: orderState,
    shop: z.object({ slug: z.string(), name: z.string() }),
    buyerName: z.string(),
    title: z.string(),
    items: z.int(),
    total: money,
    picture: picture.nullable(),
    placedAt: z.iso.datetime(),
    /** The next date that matters in this state: ship by, deliver by, release at. */
    dueAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OrderSummary' })

/** How any list of orders is asked for, page by page. */
export const orderPage = z.object({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export const orderList = z.object({ orders: z.array(orderSummary), next: z.string().nullable() })

export const listMyOrders = defineEndpoint({
  name: 'listMyOrders',
  method: 'GET',
  path: '/api/orders',
  access: 'signed_in',
  summary: "The account's orders, newest first",
  query: orderPage,
  reply: orderList,
})
