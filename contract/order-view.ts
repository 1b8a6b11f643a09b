// The order as both sides read it: what happens next, where the money is, what was bought.
import { z } from 'zod'
import { orderState } from './checkout.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'
import { picture } from './pictures.ts'
import { tier } from './shops.ts'

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
