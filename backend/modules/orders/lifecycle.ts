// The life of an order, one readable table: which state follows which, what starts the move, and how long a state may last.
import type { OrderState } from '@amana/contract'
import { days, hours, minutes } from '#platform/clock'

/** From each state: the states that may follow, each with the sentence that moves it. The database enforces the same table. */
export const moves: Record<OrderState, Partial<Record<OrderState, string>>> = {
  awaiting_payment: {
    paid: 'the M-Pesa payment arrives',
    expired: 'nobody pays within 15 minutes',
    cancelled: 'the buyer changes her mind',
  },
  paid: {
    shipped: 'the seller ships',
    cancelled: 'buyer or seller cancels, or the seller does not ship within 72 hours',
  },
  shipped: {
    delivered: 'the handover code is entered, or the buyer says she has it',
    refunded: 'no proof of delivery three days after the promised date',
    disputed: 'the promised date is over and the buyer says that nothing came',
  },
  delivered: {
    completed: 'the inspection time is over, or the buyer says all is well',
    disputed: 'the buyer reports a problem with what came',
  },
  disputed: {
    delivered: 'the handover code is entered after all: it has arrived',
    completed: 'the dispute ends for the seller, or with a part going back',
    refunded: 'the dispute ends for the buyer',
  },
  cancelled: { refunded: 'the money is back with the buyer' },
  completed: {},
  expired: {},
  refunded: {},
}

/** How long each waiting state lasts before a rule ends it. */
export const payWithin = minutes(15)
export const shipWithin = hours(72)
/** After the promised day, before money goes back for want of any proof of delivery. */
export const graceAfterPromise = days(3)
/** What the buyer may add, once. */
export const extension = days(3)

export const openStates: OrderState[] = ['paid', 'shipped', 'delivered', 'disputed']
