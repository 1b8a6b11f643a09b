// What each fact about an order makes of its record: the one place for listeners and for the recount, so that the two cannot differ.
import type { FactName, FactOf } from '@amana/contract/facts'
import type { OrderRecord } from './what-an-order-adds.ts'

type Change = Partial<OrderRecord>

/** What a fact makes of the record; null when it had been told before, or says nothing new. */
export type Telling = (record: OrderRecord) => Change | null

/** Fills a moment once: a fact that is delivered again finds it filled. */
const fillOnce =
  (moment: keyof OrderRecord, change: Change): Telling =>
  (record) =>
    record[moment] === null ? change : null

const lost = (reason: NonNullable<OrderRecord['lostReason']>, at: Date): Telling =>
  fillOnce('lostAt', { lostAt: at, lostReason: reason })

/** The appeal takes the place of the first decision, also when it is told first. */
function decided(data: FactOf<'dispute_decided'>, at: Date): Telling {
  return (record) => {
    if (record.disputeRound === 'appeal' || record.disputeRound === data.round) return null
    const bySeller = data.lostBy === 'seller'
    const hadLostIt = record.lostAt !== null && record.lostReason === 'dispute'
    return {
      disputeRound: data.round,
      disputedAt: record.disputedAt ?? at,
      disputeReason: data.reason,
      claimRefused: data.lostBy === 'buyer',
      ...(bySeller && record.lostAt === null && { lostAt: at, lostReason: 'dispute' as const }),
      ...(!bySeller && hadLostIt && { lostAt: null, lostReason: null }),
      ...(data.refundCents > 0 && record.moneyBackAt === null && { moneyBackAt: at }),
    }
  }
}

function cancelled(data: FactOf<'order_cancelled'>, at: Date): Telling {
  if (!data.wasPaid) return () => null
  if (data.by !== 'rule') return fillOnce('cancelledAt', { cancelledAt: at, cancelledBy: data.by })
  // A payment that M-Pesa took back, or a shop that was closed: that is not a parcel the seller did not send.
  return data.reason === 'not_shipped' ? lost('not_shipped', at) : () => null
}

/** Who lost a dispute is told by dispute_decided, not by where the money went. */
function refunded(data: FactOf<'order_refunded'>, at: Date): Telling {
  return (record) => {
    const back: Change = record.moneyBackAt === null ? { moneyBackAt: at } : {}
    const losing = data.reason === 'dispute' ? null : lost(data.reason, at)(record)
    const change = { ...back, ...losing }
    return Object.keys(change).length > 0 ? change : null
  }
}

const tellers = {
  order_paid: (data) => fillOnce('paidAt', { paidAt: new Date(data.paidAt) }),
  order_shipped: (data) =>
    fillOnce('shippedAt', {
      shippedAt: new Date(data.shippedAt),
      shippedOnTime: data.onTime,
      parcelKey: data.parcelKey ?? null,
    }),
  order_delivered: (data) =>
    fillOnce('deliveredAt', { deliveredAt: new Date(data.deliveredAt), deliveryEvidence: data.evidence }),
  order_completed: (data) => fillOnce('completedAt', { completedAt: new Date(data.completedAt) }),
  order_cancelled: cancelled,
  order_refunded: refunded,
  order_part_refunded: (_data, at) => fillOnce('moneyBackAt', { moneyBackAt: at }),
  order_disputed: (data) => fillOnce('disputedAt', { disputedAt: new Date(data.disputedAt) }),
  dispute_decided: decided,
} satisfies { [N in FactName]?: (data: FactOf<N>, at: Date) => Telling }

export type OrderFactName = keyof typeof tellers
export const orderFactNames = Object.keys(tellers) as OrderFactName[]

export const tellingOf = <N extends OrderFactName>(name: N, data: FactOf<N>, at: Date): Telling =>
  (tellers[name] as (data: FactOf<N>, at: Date) => Telling)(data, at)
