// The orders of a shop, from the seller's side: shipping them, giving money back, cancelling.
import { z } from 'zod'
import { orderState } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { orderView } from './order-view.ts'
import { orderList, orderPage } from './orders.ts'
import { kenyanPhone } from './phone.ts'

export const sellerOrderView = orderView
  .omit({
    handoverCode: true,
    guestMustProvePhone: true,
    canConfirm: true,
    canExtendDelivery: true,
    canDenyDelivery: true,
  })
  .extend({
    /** The buyer's number, shown to the seller from payment until the order ends: the rider needs it. */
    buyerPhone: z.string().nullable(),
    commission: money,
    sellerReceives: money,
    codeTriesLeft: z.int().nullable(),
    canShip: z.boolean(),
    canEnterCode: z.boolean(),
    /** While it waits for its code: the link that opens the hand-over and nothing else, and the rider it was sent to. */
    handover: z
      .object({ link: z.string(), riderPhone: z.string().nullable(), riderToldAt: z.iso.datetime().nullable() })
      .nullable(),
    /** What the seller may give back to the buyer now; null when nothing. */
    canGiveBack: z.object({ least: money, most: money }).nullable(),
  })
  .meta({ id: 'SellerOrderView' })

const shopParams = z.object({ shopId: id('shop') })
export const shopOrderParams = z.object({ shopId: id('shop'), orderId: id('order') })

export const listShopOrders = defineEndpoint({
  name: 'listShopOrders',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders',
  access: 'shop_owner',
  summary: "The shop's orders by state, most urgent first",
  params: shopParams,
  query: orderPage.extend({
    state: orderState.optional(),
    /** Part of an order's number, the buyer's name or the parcel's number; or the buyer's phone, whole or its last digits. */
    search: z.string().trim().max(60).optional(),
    /** Only what has to be sent within a day. */
    due: z.literal('today').optional(),
  }),
  reply: orderList.extend({
    counts: z.record(z.string(), z.int()),
    /** How many have to be sent within a day. */
    dueToday: z.int(),
    /** Names of carriers to choose from; any other is taken too. */
    carriers: z.array(z.string()),
  }),
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

const carrier = z.string().trim().max(60).optional()
const trackingNumber = z.string().trim().max(60).optional()
const shippingRefusals = [
  'order_not_shippable',
  'tracking_number_used',
  'tracking_number_not_plausible',
  'carrier_missing',
]

export const shipOrder = defineEndpoint({
  name: 'shipOrder',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/shipment',
  access: 'shop_owner',
  summary: 'Mark as shipped; the buyer gets the handover code, and a rider the link of the hand-over',
  params: shopOrderParams,
  body: z.object({ carrier, trackingNumber, riderPhone: kenyanPhone.optional() }),
  reply: sellerOrderView,
  refusals: shippingRefusals,
})

export const shipOrders = defineEndpoint({
  name: 'shipOrders',
  method: 'POST',
  path: '/api/seller/shops/:shopId/shipments',
  access: 'shop_owner',
  summary: 'Mark many as shipped by one carrier; each by itself, with its own outcome',
  params: shopParams,
  body: z.object({
    carrier,
    parcels: z
      .array(z.object({ orderId: id('order'), trackingNumber }))
      .min(1)
      .max(50),
  }),
  reply: z.object({
    parcels: z.array(
      z.object({
        orderId: wireId('order'),
        /** Why this one was not shipped; null when it was. */
        refusal: z.object({ code: z.string(), detail: z.string() }).nullable(),
      }),
    ),
  }),
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

export const giveMoneyBack = defineEndpoint({
  name: 'giveMoneyBack',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/part-refunds',
  access: 'shop_owner',
  summary: 'Give a part back to the buyer: out of what is held, or, after the release, out of what the seller has',
  idempotent: true,
  params: shopOrderParams,
  body: z.object({ amountCents: wholeShillingCents.min(100) }),
  reply: sellerOrderView,
  refusals: ['part_refund_not_possible', 'part_refund_too_much', 'part_refund_too_small'],
})
