// Counts a shop anew from all that was ever said of it. Pure: what the recount compares the kept counters with.
import { nairobiDay } from '#platform/clock'
import type { Fact } from '#platform/facts'
import { type Marking, type MarkingFactName, markingsOf, sameTry } from './marks.ts'
import { type OrderFactName, tellingOf } from './tellings.ts'
import { type Adds, addsOf, type OrderRecord } from './what-an-order-adds.ts'

/** Rows of one table by their key, each as its counts. */
export type Rows = Map<string, Record<string, unknown>>
export interface Counted {
  lifetime: Rows
  day: Rows
  band: Rows
  buyer: Rows
  mark: Rows
}
export type CountedTable = keyof Counted

const blank = (fact: Fact<OrderFactName>): OrderRecord => ({
  orderId: fact.data.orderId,
  shopId: fact.data.shopId,
  buyerKey: fact.data.buyerKey,
  selfDealing: fact.data.selfDealing,
  totalCents: fact.data.totalCents,
  placedAt: new Date(fact.data.placedAt),
  paidAt: null,
  shippedAt: null,
  shippedOnTime: null,
  deliveredAt: null,
  deliveryEvidence: null,
  completedAt: null,
  notShippedAt: null,
  notDeliveredAt: null,
  disputeLostAt: null,
  lostAt: null,
  lostReason: null,
  cancelledAt: null,
  cancelledBy: null,
  disputedAt: null,
  disputeReason: null,
  disputeRound: null,
  disputeDecidedAt: null,
  claimRefused: false,
  claimTakenBack: false,
  moneyBackAt: null,
  parcelKey: null,
})

/** Pure: what became of each order, by all that was ever said of it. */
export function recordsOf(log: readonly Fact<OrderFactName>[]): OrderRecord[] {
  const records = new Map<string, OrderRecord>()
  for (const fact of log) {
    const record = records.get(fact.data.orderId) ?? blank(fact)
    const change = tellingOf(fact.name, fact.data, fact.at)(record)
    records.set(record.orderId, change ? { ...record, ...change } : record)
  }
  return [...records.values()]
}

function add(rows: Rows, key: string, counts: Record<string, number>): void {
  if (Object.values(counts).every((count) => count === 0)) return
  const row = (rows.get(key) ?? {}) as Record<string, number>
  for (const [name, count] of Object.entries(counts)) row[name] = (row[name] ?? 0) + count
  rows.set(key, row)
}

/** Pure: the counters that these orders come to. */
export function countersOfRecords(records: readonly OrderRecord[]): Omit<Counted, 'mark'> {
  const counted = { lifetime: new Map(), day: new Map(), band: new Map(), buyer: new Map() }
  const buyers = new Set<string>()
  for (const record of records) {
    const adds: Adds = addsOf(record)
    const isNew = adds.lifetime.completed_orders > 0 && !buyers.has(record.buyerKey)
    if (isNew) buyers.add(record.buyerKey)
    add(counted.lifetime, 'shop', { ...adds.lifetime, distinct_buyers: isNew ? 1 : 0 })
    add(counted.day, nairobiDay(record.placedAt), adds.day)
    add(counted.buyer, record.buyerKey, adds.buyer)
    if (adds.band !== null) add(counted.band, String(adds.band), { completed_orders: 1 })
  }
  return counted
}

interface Dated {
  id: string
  at: Date
  marking: Marking
}

/** Pure: the marks that these facts leave; tries in the same field within minutes are one. */
export function marksOfFacts(log: readonly Fact<MarkingFactName>[]): Rows {
  const rows: Rows = new Map()
  const left: Dated[] = []
  for (const { id, at, name, data } of log)
    for (const marking of markingsOf(name, data)) {
      const within = sameTry[marking.kind]
      const again =
        within !== undefined &&
        left.some(
          (before) =>
            before.marking.kind === marking.kind &&
            before.marking.about === marking.about &&
            before.marking.weight >= marking.weight &&
            before.at <= at &&
            at.getTime() - before.at.getTime() < within,
        )
      if (again) continue
      left.push({ id, at, marking })
      rows.set(`${marking.kind} ${id}`, { at: at.toISOString(), weight: marking.weight, about: marking.about })
    }
  return rows
}
