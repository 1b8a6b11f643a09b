// What one order adds to the counts of its shop and of its buyer. Pure, and of the order's record alone: counting is the
// difference between what it adds now and what it added before, so it does not matter in which order facts arrive.

/** What has become of an order, as far as trust has been told. Buyers linked to the seller are `selfDealing`. */
export interface OrderRecord {
  orderId: string
  shopId: string
  buyerKey: string
  selfDealing: boolean
  totalCents: number
  placedAt: Date
  paidAt: Date | null
  shippedAt: Date | null
  shippedOnTime: boolean | null
  deliveredAt: Date | null
  deliveryEvidence: string | null
  completedAt: Date | null
  notShippedAt: Date | null
  notDeliveredAt: Date | null
  disputeLostAt: Date | null
  /** The first of the three ways to lose it; see `settled`. */
  lostAt: Date | null
  lostReason: 'not_shipped' | 'not_delivered' | 'dispute' | null
  cancelledAt: Date | null
  cancelledBy: 'buyer' | 'seller' | null
  disputedAt: Date | null
  disputeReason: string | null
  disputeRound: 'first' | 'appeal' | null
  disputeDecidedAt: Date | null
  claimRefused: boolean
  claimTakenBack: boolean
  moneyBackAt: Date | null
  parcelKey: string | null
}

/** Since the shop was opened. */
export const lifetimeCounts = [
  'paid_orders',
  'completed_orders',
  'completed_value_cents',
  'shipped_orders',
  'shipped_on_time',
  'refunded_not_shipped',
  'refunded_not_delivered',
  'lost_disputes',
  'cancelled_by_seller',
  'cancelled_by_buyer',
] as const

/** Of the orders placed on one day. */
export const dayCounts = [
  'paid_orders',
  'paid_value_cents',
  'due_to_ship',
  'shipped_orders',
  'shipped_on_time',
  'delivered_orders',
  'ended_orders',
  'lost_orders',
  'money_back_orders',
  'cancelled_by_seller',
] as const

export const buyerCounts = ['paid_orders', 'claims', 'claims_refused'] as const

export type Counts<Name extends string> = Record<Name, number>

export interface Adds {
  lifetime: Counts<(typeof lifetimeCounts)[number]>
  day: Counts<(typeof dayCounts)[number]>
  buyer: Counts<(typeof buyerCounts)[number]>
  /** The band of its total, when it was completed. */
  band: number | null
}

/** Ten bands to each power of ten (Renard's series): the upper edge of the one that an amount is in. */
const edges = [100, 125, 160, 200, 250, 315, 400, 500, 630, 800]
export function bandOf(cents: number): number {
  for (let power = 1; ; power *= 10) for (const edge of edges) if (cents <= edge * power) return edge * power
}

const one = (said: boolean): number => (said ? 1 : 0)

export function addsOf(order: OrderRecord): Adds {
  const counts = !order.selfDealing
  const paid = counts && order.paidAt !== null
  const lost = counts && order.lostAt !== null
  const completed = counts && order.completedAt !== null
  const shipped = counts && order.shippedAt !== null
  const onTime = shipped && order.shippedOnTime === true
  const claimed = counts && order.disputedAt !== null && !order.claimTakenBack
  const unshipped = lost && order.lostReason === 'not_shipped'
  const cancelledBy = (by: string) => one(counts && order.cancelledAt !== null && order.cancelledBy === by)
  return {
    lifetime: {
      paid_orders: one(paid),
      completed_orders: one(completed),
      completed_value_cents: completed ? order.totalCents : 0,
      shipped_orders: one(shipped),
      shipped_on_time: one(onTime),
      refunded_not_shipped: one(unshipped),
      refunded_not_delivered: one(lost && order.lostReason === 'not_delivered'),
      lost_disputes: one(lost && order.lostReason === 'dispute'),
      cancelled_by_seller: cancelledBy('seller'),
      cancelled_by_buyer: cancelledBy('buyer'),
    },
    day: {
      paid_orders: one(paid),
      paid_value_cents: paid ? order.totalCents : 0,
      due_to_ship: one(shipped || unshipped),
      shipped_orders: one(shipped),
      shipped_on_time: one(onTime),
      delivered_orders: one(counts && order.deliveredAt !== null),
      ended_orders: one(completed || lost),
      lost_orders: one(lost),
      money_back_orders: one(counts && order.moneyBackAt !== null),
      cancelled_by_seller: cancelledBy('seller'),
    },
    buyer: {
      paid_orders: one(paid),
      claims: one(claimed),
      claims_refused: one(claimed && order.claimRefused),
    },
    band: completed ? bandOf(order.totalCents) : null,
  }
}
