// The order on the wire, from the buyer's and the seller's side.
import { z } from 'zod'
import { orderKey, orderParams, orderState } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money, wholeShillingCents } from './money.ts'
import { kenyanPhone } from './phone.ts'
import { picture, tier } from './shops.ts'

const step = <C extends string, S extends z.core.$ZodLooseShape>(code: C, shape: S) =>
  z.object({
    code: z.literal(code),
    ...shape,
    /** When it happened; null for what is to come. */
    at: z.iso.datetime().nullable(),
    /** The last day of what is to come, where there is one. */
    by: z.iso.datetime().nullable(),
    state: z.enum(['done', 'now', 'next']),
  })

/**
 * One step of "what happens next": done, now, or to come. A code with what belongs to it; the words are the reader's own, in
 * her language and from her side.
 */
export const timelineStep = z
  .discriminatedUnion('code', [
    step('paid', {}),
    /** Without a carrier by the seller's own rider; ready to be collected when the order has a `pickup`. */
    step('shipped', { carrier: z.string().nullable(), trackingNumber: z.string().nullable() }),
    step('delivered', {
      provedBy: z.enum(['code', 'buyer']),
      /** When the code was noted at the door, if it was entered later. */
      writtenDownAt: z.iso.datetime().nullable(),
    }),
    step('part_refunded', { amount: money, because: z.enum(['goodwill', 'dispute']) }),
    step('completed', {}),
    step('returned', {}),
    /** To come: the buyer pays. */
    step('pay', {}),
    /** The seller ships, or makes it ready to be collected. */
    step('ship', {}),
    /** It arrives, or is collected; the buyer may extend once, and whether she has. */
    step('arrive', { extended: z.boolean() }),
    /** The seller has the money, so many days after the handover code was given. */
    step('release', { daysAfterCode: z.int() }),
    /** A problem was reported and is not decided. */
    step('dispute', {}),
    /** The money is on its way back. */
    step('returning', {}),
  ])
  .meta({ id: 'TimelineStep' })
export type TimelineStep = z.infer<typeof timelineStep>

/** Why an order ended otherwise than by being completed. */
export const endedReason = z.enum([
  'not_paid',
  'not_shipped',
  'not_delivered',
  'dispute',
  'shop_banned',
  'cancelled_by_buyer',
  'seller_out_of_stock',
  'seller_cannot_deliver_there',
  'seller_price_mistake',
  'seller_other',
  'payment_taken_back',
])
export type EndedReason = z.infer<typeof endedReason>

/** Where the money is: the signature of every order page. */
export const moneyView = z
  .object({
    total: money,
    where: z.enum(['with_buyer', 'held', 'with_seller', 'returning', 'returned']),
    /** When parts of it have gone back to the buyer: how much in all, and what is left of it. */
    part: z.object({ back: money, rest: money }).nullable(),
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
    /** On its way, and nothing but the handover code proves that it came: her own word does not. */
    onlyTheCodeProves: z.boolean(),
    canExtendDelivery: z.boolean(),
    /** Her code was entered: she may say, once, that nothing came. */
    canDenyDelivery: z.boolean(),
    /** When she said so: the money waits twice as long. */
    deniedAt: z.iso.datetime().nullable(),
    /** Why it ended, when it ended otherwise than by being completed. */
    endedReason: endedReason.nullable(),
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
const shopOrderParams = z.object({ shopId: id('shop'), orderId: id('order') })

export const listShopOrders = defineEndpoint({
  name: 'listShopOrders',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders',
  access: 'shop_owner',
  summary: "The shop's orders by state, most urgent first",
  params: shopParams,
  query: page.extend({
    state: orderState.optional(),
    /** Part of an order's number or of the buyer's name. */
    search: z.string().trim().max(60).optional(),
  }),
  reply: orderList.extend({
    counts: z.record(z.string(), z.int()),
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
