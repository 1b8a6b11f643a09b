// What each fact about an order makes of its record: the one place for listeners and for the recount, so that the two cannot differ.
import type { FactName, FactOf } from '@amana/contract/facts'
import type { OrderRecord } from './what-an-order-adds.ts'

type Change = Partial<OrderRecord>

/** What a fact makes of the record; null when it had been told before, or says nothing new. */
export type Telling = (record: OrderRecord) => Change | null

type Moment = {
  [K in keyof OrderRecord]: OrderRecord[K] extends Date | null ? K : never
}[keyof OrderRecord]

/** The earliest telling stands, in whatever order they come; the same again says nothing new. */
const earliest =
  <M extends Moment>(moment: M, at: Date, alongside: Change = {}): Telling =>
  (record) => {
    const before = record[moment] as Date | null
    return before === null || at < before ? { [moment]: at, ...alongside } : null
  }

/** Several at once: null when none says anything new. */
const together =
  (...tellings: Telling[]): Telling =>
  (record) => {
    const change: Change = Object.assign({}, ...tellings.map((telling) => telling(record) ?? {}))
    return Object.keys(change).length > 0 ? change : null
  }

/** The appeal takes the place of the first decision, also when it is told first; of two that contradict each other the later. */
const replaces = ({ disputeRound, disputeDecidedAt }: OrderRecord, round: 'first' | 'appeal', at: Date): boolean =>
  disputeRound === round
    ? disputeDecidedAt === null || at > disputeDecidedAt
    : disputeRound === null || round === 'appeal'

function decided(data: FactOf<'dispute_decided'>, at: Date): Telling {
  const verdict: Telling = (record) =>
    replaces(record, data.round, at)
      ? {
          disputeRound: data.round,
          disputeDecidedAt: at,
          disputeReason: data.reason,
          claimRefused: data.lostBy === 'buyer',
          claimTakenBack: data.row === 'withdrawn',
          disputeLostAt: data.lostBy === 'seller' ? at : null,
        }
      : null
  return together(verdict, earliest('disputedAt', at), ...(data.refundCents > 0 ? [earliest('moneyBackAt', at)] : []))
}

function cancelled(data: FactOf<'order_cancelled'>, at: Date): Telling {
  if (!data.wasPaid) return () => null
  if (data.by !== 'rule') return earliest('cancelledAt', at, { cancelledBy: data.by })
  // A payment that M-Pesa took back, or a shop that was closed: that is not a parcel the seller did not send.
  return data.reason === 'not_shipped' ? earliest('notShippedAt', at) : () => null
}

const lostMoment = { not_shipped: 'notShippedAt', not_delivered: 'notDeliveredAt' } as const

/** Who lost a dispute is told by dispute_decided, not by where the money went. */
const refunded = ({ reason }: FactOf<'order_refunded'>, at: Date): Telling =>
  together(earliest('moneyBackAt', at), ...(reason === 'dispute' ? [] : [earliest(lostMoment[reason], at)]))

const tellers = {
  order_paid: (data) => earliest('paidAt', new Date(data.paidAt)),
  order_shipped: ({ shippedAt, onTime, parcelKey = null }) =>
    earliest('shippedAt', new Date(shippedAt), { shippedOnTime: onTime, parcelKey }),
  order_delivered: (data) => earliest('deliveredAt', new Date(data.deliveredAt), { deliveryEvidence: data.evidence }),
  order_completed: (data) => earliest('completedAt', new Date(data.completedAt)),
  order_cancelled: cancelled,
  order_refunded: refunded,
  order_part_refunded: (_data, at) => earliest('moneyBackAt', at),
  order_disputed: (data) => earliest('disputedAt', new Date(data.disputedAt)),
  dispute_decided: decided,
} satisfies { [N in FactName]?: (data: FactOf<N>, at: Date) => Telling }

export type OrderFactName = keyof typeof tellers
export const orderFactNames = Object.keys(tellers) as OrderFactName[]

/** When and how the order was lost follows from the three ways to lose it: the first of them counts. */
function settled(record: OrderRecord, change: Change): Change {
  const now = { ...record, ...change }
  const ways = [
    { at: now.notShippedAt, reason: 'not_shipped' as const },
    { at: now.notDeliveredAt, reason: 'not_delivered' as const },
    { at: now.disputeLostAt, reason: 'dispute' as const },
  ].flatMap(({ at, reason }) => (at ? [{ at, reason }] : []))
  const [first] = ways.sort((a, b) => a.at.getTime() - b.at.getTime())
  return { ...change, lostAt: first?.at ?? null, lostReason: first?.reason ?? null }
}

export function tellingOf<N extends OrderFactName>(name: N, data: FactOf<N>, at: Date): Telling {
  const telling = (tellers[name] as (data: FactOf<N>, at: Date) => Telling)(data, at)
  return (record) => {
    const change = telling(record)
    return change && settled(record, change)
  }
}
