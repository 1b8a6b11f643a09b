// The life of an order, one readable table: which state follows which, what starts the move, who, and what each person is told.
// docs/orders.md is generated from it, the database enforces it, and lifecycle.property.test.ts tries it with people who do anything.
import type { OrderState } from '@amana/contract'
import type { TemplateName } from '#notifications'
import { days, hours, minutes } from '#platform/clock'

/** `provider` is M-Pesa; `rule` is a time that is over, or a decision. */
export type Mover = 'buyer' | 'seller' | 'rider' | 'rule' | 'provider'

export interface Move {
  from: OrderState | null
  to: OrderState
  /** What starts it. */
  when: string
  by: readonly Mover[]
  /** The notices of it; a dispute's own are told by disputes. */
  tells: readonly TemplateName[]
}

/** How long each waiting state lasts before a rule ends it. */
export const payWithin = minutes(15)
export const shipWithin = hours(72)
/** After the promised day, before money goes back for want of any proof of delivery. */
export const graceAfterPromise = days(3)
/** What the buyer may add, once. */
export const extension = days(3)

// biome-ignore format: it is read line by line
export const moves: readonly Move[] = [
  { from: null, to: 'awaiting_payment', by: ['buyer'],
    when: 'the buyer checks out',
    tells: ['payment_link_buyer', 'order_terms_buyer'] },
  { from: 'awaiting_payment', to: 'paid', by: ['provider'],
    when: 'the M-Pesa payment arrives',
    tells: ['order_paid_buyer', 'order_paid_seller'] },
  { from: 'awaiting_payment', to: 'expired', by: ['rule'],
    when: 'nobody pays within 15 minutes',
    tells: ['order_expired_buyer'] },
  { from: 'awaiting_payment', to: 'cancelled', by: ['buyer'],
    when: 'the buyer changes her mind',
    tells: ['order_cancelled_buyer'] },
  { from: 'paid', to: 'shipped', by: ['seller'],
    when: 'the seller ships',
    tells: ['order_shipped_buyer', 'rider_link'] },
  { from: 'paid', to: 'cancelled', by: ['buyer', 'seller', 'rule'],
    when: 'buyer or seller cancels, the seller does not ship within 72 hours, or M-Pesa takes the payment back',
    tells: ['order_cancelled_buyer', 'order_cancelled_seller'] },
  { from: 'shipped', to: 'delivered', by: ['seller', 'rider', 'buyer'],
    when: 'the handover code is entered, or the buyer says she has it',
    tells: ['order_delivered_buyer', 'order_delivered_seller'] },
  { from: 'shipped', to: 'refunded', by: ['rule'],
    when: 'no proof of delivery three days after the promised date',
    tells: ['order_refunded_buyer', 'order_refunded_seller'] },
  { from: 'shipped', to: 'disputed', by: ['buyer'],
    when: 'the promised date is over and the buyer says that nothing came',
    tells: [] },
  { from: 'delivered', to: 'completed', by: ['rule', 'buyer'],
    when: 'the inspection time is over, or the buyer says all is well',
    tells: ['order_completed_seller'] },
  { from: 'delivered', to: 'disputed', by: ['buyer'],
    when: 'the buyer reports a problem with what came',
    tells: [] },
  { from: 'disputed', to: 'delivered', by: ['seller', 'rider', 'buyer'],
    when: 'the handover code is entered after all, or the buyer agrees to what was offered: it has arrived',
    tells: ['order_delivered_buyer', 'order_delivered_seller'] },
  { from: 'disputed', to: 'completed', by: ['rule'],
    when: 'the dispute ends for the seller, or with a part going back',
    tells: ['order_completed_seller'] },
  { from: 'disputed', to: 'refunded', by: ['rule'],
    when: 'the dispute ends for the buyer, or nobody has decided it when its last day is over',
    tells: [] },
  { from: 'cancelled', to: 'refunded', by: ['provider'],
    when: 'all the money is back with the buyer',
    tells: ['refund_sent_buyer'] },
]

/** What ends each waiting state when nobody does anything: `orders.due_at` is the moment. */
export const endsByItself = {
  awaiting_payment: { after: '15 minutes after it was placed', to: 'expired' },
  paid: { after: '72 hours after the payment', to: 'cancelled' },
  shipped: { after: '3 days after the promised day (6 when the buyer has extended it)', to: 'refunded' },
  delivered: {
    after: '7, 3 or 2 days after the code by the shop’s tier (10, 7 or 5 after the buyer’s word alone)',
    to: 'completed',
  },
  disputed: { after: 'a day after the last day of the dispute', to: 'refunded' },
} as const satisfies Partial<Record<OrderState, { after: string; to: OrderState }>>

export type WaitingState = keyof typeof endsByItself
export const waitingStates = Object.keys(endsByItself) as WaitingState[]

/** The buyer's phone is the seller's business from payment until the order has ended, and no longer. */
export const phoneShownStates: readonly OrderState[] = ['paid', 'shipped', 'delivered', 'disputed']

export const moveBetween = (from: OrderState | null, to: OrderState): Move | undefined =>
  moves.find((move) => move.from === from && move.to === to)

export const openStates: OrderState[] = ['paid', 'shipped', 'delivered', 'disputed']
