// How far back each signal looks, to the millisecond or the day.
import { after, days, nairobiDay } from '#platform/clock'
import { buyerFacts, type ConductFacts, conductFacts, listingFacts } from '../facts/all.ts'
import type { ConductSource, Day, Loss, MarkKind } from '../facts/conduct.ts'
import { dayCounts } from '../facts/what-an-order-adds.ts'
import type { Row } from './row.ts'

const now = new Date('2026-11-28T07:00:00.000Z')
const ago = (count: number, ms = 0): Date => after(now, -days(count) + ms)

const source = (given: Partial<ConductSource>): ConductSource => ({
  tier: 'established',
  openedAt: ago(1000),
  cleanFrom: null,
  days: [],
  losses: [],
  marks: [],
  bands: [],
  shopFreezes: [],
  ...given,
})

type Name = keyof ConductFacts

const says = (of: string, what: string, given: Partial<ConductSource>, name: Name, expected: unknown): Row => ({
  of: `facts/${of}`,
  says: `${name} with ${what} is ${expected}`,
  holds: () => conductFacts(source(given), now)[name] === expected,
})

const fileOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const marked = (kind: MarkKind, at: Date, weight = 1) => ({ marks: [{ kind, at, weight }] })

/** A mark counts until so many days are over. */
const marksFor = (name: Name, kind: MarkKind, count: number): Row[] => [
  says(fileOf(name), `a mark not quite ${count} days old`, marked(kind, ago(count, 1), 2), name, 2),
  says(fileOf(name), `a mark ${count} days old`, marked(kind, ago(count), 2), name, 0),
]

const loss = (lostAt: Date, given: Partial<Loss> = {}): Loss => ({
  buyerKey: 'amina',
  reason: 'not_shipped',
  disputeReason: 'counterfeit',
  placedAt: lostAt,
  lostAt,
  parcelUsedTwice: true,
  ...given,
})

/** An order that was lost counts until so many days are over. */
const lossesFor = (name: Name, count: number, of = fileOf(name)): Row[] => {
  const lostAt = ago(count, 1)
  return [
    says(
      of,
      `an order lost not quite ${count} days ago`,
      { losses: [loss(lostAt)] },
      name,
      name.endsWith('At') ? lostAt.toISOString() : 1,
    ),
    says(
      of,
      `an order lost ${count} days ago`,
      { losses: [loss(ago(count))] },
      name,
      name.endsWith('At') ? undefined : 0,
    ),
  ]
}

const dayAgo = (count: number, given: Partial<Day>): Day => ({
  ...(Object.fromEntries(dayCounts.map((name) => [name, 0])) as Omit<Day, 'day'>),
  day: nairobiDay(ago(count)),
  ...given,
})

/** Orders count by the day they were placed, today being the first of so many. */
const lastDaysFor = (name: Name, column: keyof Day, count: number, of = fileOf(name)): Row[] => [
  says(of, `what was placed today`, { days: [dayAgo(0, { [column]: 4 })] }, name, 4),
  says(of, `what was placed ${count - 1} days ago`, { days: [dayAgo(count - 1, { [column]: 4 })] }, name, 4),
  says(of, `what was placed ${count} days ago`, { days: [dayAgo(count, { [column]: 4 })] }, name, 0),
]

const usual = (name: Name, column: keyof Day, of: string): Row[] => [
  says(of, '800 orders or cents 7 days ago', { days: [dayAgo(7, { [column]: 800 })] }, name, 200),
  says(of, 'some 6 days ago', { days: [dayAgo(6, { [column]: 8 })] }, name, 0),
  says(of, '8 of them 34 days ago', { days: [dayAgo(34, { [column]: 8 })] }, name, 2),
  says(of, 'some 35 days ago', { days: [dayAgo(35, { [column]: 8 })] }, name, 0),
  says(of, 'a shop 35 days old', { openedAt: ago(35), days: [] }, name, 0),
  says(of, 'a shop not quite so old', { openedAt: ago(35, 1), days: [] }, name, undefined),
]

const undelivered = (given: Partial<Day>, count: number) => ({
  days: [dayAgo(1, { paid_orders: 9 }), dayAgo(count, given)],
})
const this_week = 'undelivered-this-week'
const band = (cheap: number, dear: number) => ({
  bands: [
    { upToCents: 100, completedOrders: cheap },
    { upToCents: 900, completedOrders: dear },
  ],
})
const hoursAgo = (ms: number) => marked('new_device', new Date(now.getTime() - ms))
const hour = 60 * 60 * 1000
const frozen = (since: Date) => ({ shopFreezes: [{ since, endedAt: since }] })
const sold = (...agos: number[]) => ({
  days: agos.sort((a, b) => b - a).map((each) => dayAgo(each, { paid_orders: 1 })),
})
const forty = dayAgo(20, { paid_orders: 40 })
const paid = (count: number) => dayAgo(count, { paid_orders: 1 })
const twoLosses = (apartMs: number) => ({
  losses: [loss(ago(100), { placedAt: ago(100) }), loss(ago(20), { placedAt: after(ago(100), apartMs) })],
})

const window: Row[] = [
  says('conduct', 'forty orders in sixty days', { days: [forty] }, 'windowDays', 60),
  says('conduct', 'thirty-nine', { days: [dayAgo(20, { paid_orders: 39 })] }, 'windowDays', 365),
  says('conduct', 'an order 15 days old', { days: [forty, paid(15)] }, 'windowPaidOrders', 41),
  says('conduct', 'an order 14 days old', { days: [forty, paid(14)] }, 'windowPaidOrders', 40),
  says('conduct', 'an order 74 days old', { days: [paid(74), forty] }, 'windowPaidOrders', 41),
  says('conduct', 'an order 75 days old', { days: [paid(75), forty] }, 'windowPaidOrders', 40),
  says('conduct', 'few orders, one 379 days old', { days: [paid(379)] }, 'windowPaidOrders', 1),
  says('conduct', 'few orders, one 380 days old', { days: [paid(380)] }, 'windowPaidOrders', 0),
  says('conduct', 'one buyer, two losses 60 days apart', twoLosses(days(60)), 'windowLostBuyers', 2),
  says('conduct', 'one buyer, two losses not quite so far apart', twoLosses(days(60) - 1), 'windowLostBuyers', 1),
]

const others: Row[] = [
  says('conduct', 'a sale 13 days ago after one 100 days ago', sold(100, 13), 'idleDays', 86),
  says('conduct', 'a sale 14 days ago after one 100 days ago', sold(100, 14), 'idleDays', undefined),
  says('conduct', 'sales 100, 60 and 13 days ago', sold(100, 60, 13), 'idleDays', 46),
  says('conduct', 'two sales on days that follow each other', sold(14, 13), 'idleDays', 0),
  says('conduct', 'a device an hour old', hoursAgo(hour), 'hoursSinceNewDevice', 1),
  says('conduct', 'a device not quite an hour old', hoursAgo(hour - 1), 'hoursSinceNewDevice', 0),
  says('conduct', 'a clock that went back by an hour', hoursAgo(-hour), 'hoursSinceNewDevice', 0),
  says('conduct', 'nine cheap orders of ten', band(9, 1), 'ninetiethPercentileCents', 100),
  says('conduct', 'eight cheap orders of nine', band(8, 1), 'ninetiethPercentileCents', undefined),
  says('conduct', 'eighty-nine cheap orders of a hundred', band(89, 11), 'ninetiethPercentileCents', 900),
  says('conduct', 'ninety cheap orders of a hundred', band(90, 10), 'ninetiethPercentileCents', 100),
  says('conduct', 'a freeze not quite 180 days ago', frozen(ago(180, 1)), 'shopFreezes', 1),
  says('conduct', 'a freeze 180 days ago', frozen(ago(180)), 'shopFreezes', 0),
  says('seller-age', 'a shop 30 days old', { openedAt: ago(30) }, 'ageDays', 30),
  says('seller-age', 'a shop not quite so old', { openedAt: ago(30, 1) }, 'ageDays', 29),
  says('seller-age', 'a clock that went back by an hour', { openedAt: after(now, hour) }, 'ageDays', 0),
  says(this_week, 'deliveries of six days ago', undelivered({ delivered_orders: 2 }, 6), 'undeliveredThisWeek', 7),
  says(this_week, 'deliveries of seven days ago', undelivered({ delivered_orders: 2 }, 7), 'undeliveredThisWeek', 9),
  says(
    this_week,
    'sales called off six days ago',
    undelivered({ cancelled_by_seller: 2 }, 6),
    'undeliveredThisWeek',
    7,
  ),
  says(
    this_week,
    'sales called off seven days ago',
    undelivered({ cancelled_by_seller: 2 }, 7),
    'undeliveredThisWeek',
    9,
  ),
  says(this_week, 'sales of six days ago', undelivered({ paid_orders: 2 }, 6), 'undeliveredThisWeek', 11),
  says(this_week, 'sales of seven days ago', undelivered({ paid_orders: 2 }, 7), 'undeliveredThisWeek', 9),
  says(this_week, 'more deliveries than sales', undelivered({ delivered_orders: 20 }, 2), 'undeliveredThisWeek', 0),
]

/** Of no listings there is no middle price. */
const median = (count: number, expected: number | undefined): Row => ({
  of: 'facts/comparable-median',
  says: `the middle price of ${count} listings is ${expected}`,
  holds: () => listingFacts({ tier: 'new', comparables: { medianCents: 700, count } }, now).medianCents === expected,
})

/** An order with another seller counts for a year. */
const boughtFor = (ms: number, expected: number): Row => ({
  of: 'facts/buyer',
  says: `of a buyer, an order that is a year old and ${ms} ms younger makes ${expected} seller`,
  holds: () =>
    buyerFacts({ orders: [{ shopId: 'one', placedAt: ago(365, ms), claimed: false, refused: false }] }, now).sellers ===
    expected,
})

const changedAt = (at: Date) => marked('payout_number_changed', at)

export const windowRows: readonly Row[] = [
  boughtFor(1, 1),
  boughtFor(0, 0),
  ...marksFor('contactAttempts', 'contact_attempt', 30),
  ...marksFor('ordersWithOneself', 'order_with_oneself', 30),
  ...marksFor('deniedBuyers', 'delivery_denied', 28),
  ...marksFor('parcelsUsedTwice', 'parcel_used_twice', 30),
  ...marksFor('picturesOfOthers', 'picture_of_another', 30),
  ...marksFor('refusedListings', 'listing_refused', 30),
  ...marksFor('reviewsNotCounted', 'review_not_counted', 90),
  ...marksFor('reviewsWritten', 'reviewed', 90),
  ...lossesFor('counterfeitBuyers', 180),
  ...lossesFor('lastCounterfeitAt', 180),
  ...lossesFor('falseHandovers', 180),
  ...lossesFor('lastLossAt', 180),
  ...lossesFor('lostBuyersFortnight', 14),
  ...lossesFor('lastLostFortnightAt', 14),
  ...lossesFor('unshippedWeek', 7),
  ...lossesFor('lastUnshippedAt', 7),
  ...lastDaysFor('ordersThisWeek', 'paid_orders', 7),
  ...lastDaysFor('valueThisWeekCents', 'paid_value_cents', 7, 'value-this-week'),
  ...lastDaysFor('paidFortnight', 'paid_orders', 14),
  ...lastDaysFor('paidFourWeeks', 'paid_orders', 28),
  ...usual('usualWeekOrders', 'paid_orders', 'usual-week-orders'),
  ...usual('usualWeekValueCents', 'paid_value_cents', 'usual-week-value'),
  says(
    'payout-changed-at',
    'a change not quite 14 days ago',
    changedAt(ago(14, 1)),
    'payoutChangedAt',
    ago(14, 1).toISOString(),
  ),
  says('payout-changed-at', 'a change 14 days ago', changedAt(ago(14)), 'payoutChangedAt', undefined),
  median(1, 700),
  median(0, undefined),
  ...window,
  ...others,
]
