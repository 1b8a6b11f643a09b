// Facts that modules announce: past tense, ids and plain data only, no names and no numbers of people. They are what webhooks will carry.
import { z } from 'zod'
import { templates } from './theme-parts.ts'

const uuid = z.uuid()
const instant = z.iso.datetime()

export const disputeReasons = ['not_received', 'not_as_described', 'damaged', 'wrong_item', 'counterfeit'] as const

/** What every fact about an order says. `buyerKey` tells buyers apart (account or paying number, hashed) without naming them. */
const order = z.object({
  orderId: uuid,
  number: z.string(),
  shopId: uuid,
  buyerKey: z.string(),
  /** True when the buyer is linked to the seller (own phone, own account): such orders count for nothing. */
  selfDealing: z.boolean(),
  totalCents: z.int(),
  placedAt: instant,
})

/** What every fact about a dispute says beside that. */
const dispute = order.extend({ disputeId: uuid, reason: z.enum(disputeReasons) })

export const facts = {
  account_opened: z.object({ accountId: uuid }),
  phone_verified: z.object({ accountId: uuid }),
  /** The phone of the account is another one now: payouts of its shops wait. */
  phone_changed: z.object({ accountId: uuid }),
  email_changed: z.object({ accountId: uuid }),
  password_changed: z.object({ accountId: uuid, how: z.enum(['changed', 'reset']) }),
  second_factor_changed: z.object({ accountId: uuid, on: z.boolean() }),
  /** The account is used in a browser that it was never used in before; not told of its first. */
  new_device_used: z.object({ accountId: uuid, sessionId: uuid }),
  /** A refresh token came back a second time: the session was ended because its token had been copied. */
  session_stolen: z.object({ accountId: uuid, sessionId: uuid }),
  /** Names and numbers are gone; every module forgets what it kept of them. */
  account_erased: z.object({ accountId: uuid }),
  shop_opened: z.object({ shopId: uuid, ownerAccountId: uuid, template: z.enum(templates).optional() }),
  /** Money goes to another number now: payouts wait until `holdUntil`. */
  payout_phone_changed: z.object({ shopId: uuid, accountId: uuid, holdUntil: instant }),
  /** Name, status, tier, county … of a shop are not what they were. */
  shop_changed: z.object({ shopId: uuid }),
  /** A product was added, changed, put on show, taken off, or its price or stock moved. */
  product_changed: z.object({ shopId: uuid, productId: uuid }),
  /** A text or a listing was refused by a rule; what the person tried is kept by trust. */
  attempt_refused: z.object({
    shopId: uuid.nullable(),
    accountId: uuid.nullable(),
    code: z.string(),
    field: z.string(),
    /** How much it counts; 2 for what had been disguised. */
    weight: z.int().positive().optional(),
    /** Where it was tried with an order. */
    orderId: uuid.optional(),
  }),
  /** Trust kept a listing off the show for what it is: its price, its pictures. */
  listing_kept_back: z.object({ shopId: uuid, productId: uuid, code: z.string() }),
  /** A product has one more picture. */
  picture_added: z.object({ shopId: uuid, productId: uuid }),
  /** Looked into and harmless: its files are served from now on. */
  picture_shown: z.object({ key: z.string() }),
  /** It shows a way around Amana: whoever shows it takes it down. */
  picture_refused: z.object({ key: z.string(), shopId: uuid.nullable(), reasons: z.array(z.string()) }),
  order_placed: order,
  /** A guest's order was taken into the account whose verified phone bought it. */
  order_claimed: z.object({ orderId: uuid, shopId: uuid, accountId: uuid }),
  order_paid: order.extend({ paidAt: instant }),
  /** `parcelKey`: carrier and parcel number as a hash, where the seller gave one: nobody reads the number out of it. */
  order_shipped: order.extend({ shippedAt: instant, onTime: z.boolean(), parcelKey: z.string().optional() }),
  order_delivered: order.extend({ deliveredAt: instant, evidence: z.enum(['code', 'buyer_confirmation']) }),
  /** The code was entered, and its buyer says that nothing has come. */
  delivery_denied: order.extend({ deniedAt: instant }),
  /** The seller gave a part back: out of what is held, or, after the release, taken back from what she has. */
  order_part_refunded: order.extend({
    refundId: uuid,
    amountCents: z.int(),
    afterRelease: z.boolean(),
    by: z.enum(['seller']),
  }),
  /** Somebody other than the seller brings the parcel, and is sent the link of the hand-over. */
  rider_named: z.object({ orderId: uuid, shopId: uuid }),
  order_completed: order.extend({ completedAt: instant }),
  order_expired: order,
  order_cancelled: order.extend({ by: z.enum(['buyer', 'seller', 'rule']), reason: z.string(), wasPaid: z.boolean() }),
  /** A problem was reported: the money stands still until the dispute is decided. */
  order_disputed: order.extend({ disputedAt: instant, wasDelivered: z.boolean() }),
  /** Sent back by a rule: nothing arrived (counts as lost by the seller), or a dispute was decided so (dispute_decided says who lost). */
  order_refunded: order.extend({ reason: z.enum(['not_shipped', 'not_delivered', 'dispute']) }),
  dispute_opened: dispute,
  /** Buyer or seller has said something that moves the dispute on. */
  dispute_answered: dispute.extend({ by: z.enum(['buyer', 'seller']), answer: z.string() }),
  /**
   * Decided by a row of the table, at first or after an appeal. `lostBy` is whom it counts against; one after an appeal
   * takes the place of the first. `refundCents` is what goes back by it.
   */
  dispute_decided: dispute.extend({
    row: z.string(),
    round: z.enum(['first', 'appeal']),
    outcome: z.enum(['refund', 'part', 'release', 'delivered']),
    lostBy: z.enum(['seller', 'buyer', 'nobody']),
    refundCents: z.int(),
    /** The buyer has said that she has the goods and agrees. */
    agreed: z.boolean(),
  }),
  /** The goods are to go back to the seller by then. */
  return_due: dispute.extend({ by: instant }),
  /** The buyer says that she has handed them over. */
  return_claimed: dispute.extend({ by: instant }),
  /** The seller has entered the return code: the goods are back. */
  return_confirmed: dispute,
  appeal_opened: dispute.extend({ by: z.enum(['buyer', 'seller']) }),
  /** One of the two wrote to the other about their order. */
  message_sent: z.object({ messageId: uuid, orderId: uuid, shopId: uuid, from: z.enum(['buyer', 'seller']) }),
  /** Somebody wants to know something about a product before she orders it. */
  question_asked: z.object({ questionId: uuid, productId: uuid, shopId: uuid, accountId: uuid }),
  /** The seller has answered: both are published. */
  question_answered: z.object({ questionId: uuid, productId: uuid, shopId: uuid }),
  /** A prompt came to nothing: of an order, or of the proof of a payout number. */
  payment_failed: z.object({ purpose: z.enum(['order', 'activation']), purposeId: uuid, code: z.string() }),
  /** M-Pesa has taken a payment back that it had reported as received: by the payer's wish, or by its own. */
  payment_reversed: z.object({
    paymentId: uuid,
    purpose: z.enum(['order', 'activation']),
    purposeId: uuid,
    amountCents: z.int(),
  }),
  refund_sent: z.object({ refundId: uuid, orderId: uuid.nullable(), amountCents: z.int() }),
  /** Tried again by itself, `final` or not: after that it is tried only every week. Told no more from then on. */
  refund_failed: z.object({
    refundId: uuid,
    orderId: uuid.nullable(),
    amountCents: z.int(),
    code: z.string(),
    final: z.boolean(),
  }),
  /** KES 10 came from the payout number and are back there: the shop can be paid. */
  payout_number_proved: z.object({ shopId: uuid, activationId: uuid }),
  /** M-Pesa has said something of a payout after which its number is paid no more. */
  payout_number_failed: z.object({
    shopId: uuid,
    payoutId: uuid,
    problem: z.enum(['not_on_mpesa', 'receiver_account_full', 'name_differs']),
  }),
  payout_paid: z.object({ payoutId: uuid, shopId: uuid, amountCents: z.int() }),
  payout_failed: z.object({ payoutId: uuid, shopId: uuid, amountCents: z.int(), code: z.string() }),
  /** `counted`: whether its stars are in the averages; they are not where the reviewer is linked to the seller or buys mostly there. */
  review_written: z.object({
    reviewId: uuid,
    orderId: uuid,
    shopId: uuid,
    accountId: uuid,
    stars: z.int(),
    counted: z.boolean(),
  }),
  review_replied: z.object({ reviewId: uuid, shopId: uuid }),
  shop_followed: z.object({ shopId: uuid, accountId: uuid }),
  /** At least 5 % below the price last told of, or one that had held for 30 days. */
  price_dropped: z.object({ shopId: uuid, productId: uuid, fromCents: z.int(), toCents: z.int() }),
  /** There was nothing left of it, and now there is. */
  back_in_stock: z.object({ shopId: uuid, productId: uuid }),
  /** Trust has decided; shops acts on it. */
  seller_tier_changed: z.object({
    shopId: uuid,
    from: z.string(),
    to: z.enum(['new', 'established', 'trusted']),
    decisionId: uuid,
  }),
  /** What is in force on a shop has changed: the strongest step before and after, `none` for nothing. */
  seller_restrictions_changed: z.object({ shopId: uuid, from: z.string(), to: z.string(), decisionId: uuid }),
} as const

export type FactName = keyof typeof facts
export type FactOf<N extends FactName> = z.infer<(typeof facts)[N]>
