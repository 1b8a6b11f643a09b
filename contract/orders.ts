// The order on the wire, from the buyer's and the seller's side.
import { z } from 'zod'
import { orderKey, orderParams, orderState } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { picture, tier } from './shops.ts'

/** One step of "what happens next": done, now, or to come. */
export const timelineStep = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  at: z.iso.datetime().nullable(),
  by: z.iso.datetime().nullable(),
  state: z.enum(['done', 'now', 'next']),
})

/** Where the money is: the signature of every order page. */
export const moneyView = z
  .object({
    total: money,
    where: z.enum(['with_buyer', 'held', 'with_seller', 'returning', 'returned']),
    paidAt: z.iso.datetime().nullable(),
    /** Not before this may the seller have it; null while unknown. */
    releaseAt: z.iso.datetime().nullable(),
    releasedAt: z.iso.datetime().nullable(),
    /** When nothing happens by then, the money goes back (or the order ends). */
    returnsAt: z.iso.datetime().nullable(),
    returnedAt: z.iso.datetime().nullable(),
    /** Which rule the dates come from: not_shipped, not_delivered, inspection, disputed, unpaid. */
    rule: z.enum(['unpaid', 'not_shipped', 'not_delivered', 'inspection', 'disputed', 'done']),
  })
  .meta({ id: 'MoneyView' })
export type MoneyView = z.infer<typeof moneyView>

export const orderLine = z.object({
  variantId: wireId('variant'),
  productId: wireId('product'),
  title: z.string(),
  optionValues: z.array(z.string()),
  picture: picture.nullable(),
  quantity: z.int(),
  unitPrice: money,
  total: money,
})

export const orderView = z
  .object({
    id: wireId('order'),
    number: z.string(),
    state: orderState,
    shop: z.object({ id: wireId('shop'), slug: z.string(), name: z.string(), tier }),
    lines: z.array(orderLine),
    subtotal: money,
    deliveryFee: money,
    total: money,
    contact: z.object({ name: z.string(), phoneMasked: z.string() }),
    delivery: z.object({
      name: z.string(),
      county: z.string(),
      town: z.string(),
      landmark: z.string(),
      /** Where and when it is collected, when that was agreed. */
      pickup: z.object({ landmark: z.string(), hours: z.string(), county: z.string(), town: z.string() }).nullable(),
    }),
    money: moneyView,
    timeline: z.array(timelineStep),
    placedAt: z.iso.datetime(),
    shipBy: z.iso.datetime().nullable(),
    deliverBy: z.iso.datetime().nullable(),
    shipment: z
      .object({ carrier: z.string().nullable(), trackingNumber: z.string().nullable(), shippedAt: z.iso.datetime() })
      .nullable(),
    /** The buyer's six digits, shown to the buyer alone and only between shipping and delivery. */
    handoverCode: z.string().nullable(),
    /**
     * A guest who has only the link: name, town, landmark and handover code are withheld, and what moves money is refused
     * with phone_not_proven, until the code from sendGuestCode is entered.
     */
    guestMustProvePhone: z.boolean(),
    canCancel: z.boolean(),
    canConfirm: z.boolean(),
    canExtendDelivery: z.boolean(),
    /** Why it ended, when it ended otherwise than by being completed. */
    endedReason: z.string().nullable(),
  })
  .meta({ id: 'OrderView' })
export type OrderView = z.infer<typeof orderView>

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
  refusals: ['order_not_confirmable'],
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

const page = z.object({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
const orderList = z.object({ orders: z.array(orderSummary), next: z.string().nullable() })

export const listMyOrders = defineEndpoint({
  name: 'listMyOrders',
  method: 'GET',
  path: '/api/orders',
  access: 'signed_in',
  summary: "The account's orders, newest first",
  query: page,
  reply: orderList,
})

export const sellerOrderView = orderView
  .omit({ handoverCode: true, guestMustProvePhone: true, canConfirm: true, canExtendDelivery: true })
  .extend({
    /** The buyer's number, shown to the seller from payment until the order ends: the rider needs it. */
    buyerPhone: z.string().nullable(),
    commission: money,
    sellerReceives: money,
    codeTriesLeft: z.int().nullable(),
    canShip: z.boolean(),
    canEnterCode: z.boolean(),
  })
  .meta({ id: 'SellerOrderView' })

const shopParams = z.object({ shopId: id('shop') })
const shopOrderParams = z.object({ shopId: id('shop'), orderId: id('order') })

export const listShopOrders = defineEndpoint({
  name: 'listShopOrders',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders',
  access: 'shop_owner',
  summary: "The shop's orders by state, most urgent first",
  params: shopParams,
  query: page.extend({ state: orderState.optional() }),
  reply: orderList.extend({ counts: z.record(z.string(), z.int()) }),
})

export const readShopOrder = defineEndpoint({
  name: 'readShopOrder',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders/:orderId',
  access: 'shop_owner',
  summary: 'The order as its seller sees it',
  params: shopOrderParams,
  reply: sellerOrderView,
})

export const shipOrder = defineEndpoint({
  name: 'shipOrder',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/shipment',
  access: 'shop_owner',
  summary: 'Mark as shipped; the buyer gets the handover code',
  params: shopOrderParams,
  body: z.object({
    carrier: z.string().trim().max(60).optional(),
    trackingNumber: z.string().trim().max(60).optional(),
  }),
  reply: sellerOrderView,
  refusals: ['order_not_shippable', 'tracking_number_used'],
})

export const enterHandoverCode = defineEndpoint({
  name: 'enterHandoverCode',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/handover',
  access: 'shop_owner',
  limit: 'try_code',
  summary: "Enter the buyer's six digits: proof of delivery",
  params: shopOrderParams,
  body: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{3} ?\d{3}$/, 'six digits')
      .transform((text) => text.replace(' ', '')),
  }),
  reply: sellerOrderView,
  refusals: ['wrong_handover_code', 'handover_code_locked', 'order_not_shipped'],
})

export const cancelShopOrder = defineEndpoint({
  name: 'cancelShopOrder',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/cancellation',
  access: 'shop_owner',
  summary: 'The seller cancels before shipping; the buyer is refunded',
  params: shopOrderParams,
  body: z.object({ reason: z.enum(['out_of_stock', 'cannot_deliver_there', 'price_mistake', 'other']) }),
  reply: sellerOrderView,
  refusals: ['order_not_cancellable'],
})
