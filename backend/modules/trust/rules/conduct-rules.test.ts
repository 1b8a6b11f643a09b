// Every rule of conduct just below, at and above each of its limits, on the way in and on the way out; and without the facts it needs.
import { expect, test } from 'vitest'
import { after, days } from '#platform/clock'
import { type ConductFacts, conductFacts } from '../facts/all.ts'
import { conductRules } from './all.ts'

const now = new Date('2026-11-28T07:00:00.000Z')
const good: ConductFacts = conductFacts(
  {
    tier: 'established',
    openedAt: after(now, -days(200)),
    cleanFrom: null,
    days: [],
    losses: [],
    marks: [],
    bands: [],
    shopFreezes: [],
    linksToBanned: { hard: 0, soft: 0 },
  },
  now,
)

type Expected = 'hit' | 'miss' | 'unknown'
type Row = [facts: Partial<ConductFacts>, enters: Expected, stays?: Expected]

const share = (count: keyof ConductFacts, of: keyof ConductFacts) => (counted: number, among: number) => ({
  [count]: counted,
  [of]: among,
})
const lost = share('windowLostBuyers', 'windowEndedOrders')
const late = share('windowLate', 'windowDueToShip')
const calledOff = share('windowCancelled', 'windowPaidOrders')
const moneyBack = share('windowMoneyBack', 'windowPaidOrders')
const proven = share('windowDelivered', 'windowShipped')
const reviews = share('reviewsNotCounted', 'reviewsWritten')
const fortnight = share('lostBuyersFortnight', 'paidFourWeeks')
const unshipped = share('unshippedWeek', 'paidFortnight')
const surge = (given: Partial<ConductFacts> = {}) => ({
  ordersThisWeek: 41,
  usualWeekOrders: 10,
  valueThisWeekCents: 400,
  usualWeekValueCents: 100,
  undeliveredThisWeek: 21,
  ...given,
})
const woken = (idleDays: number, hoursSincePayoutChange: number | undefined, hoursSinceNewDevice?: number) => ({
  idleDays,
  hoursSincePayoutChange,
  hoursSinceNewDevice,
})
const wokenRows: Row[] = [
  [woken(61, 336), 'hit'],
  [woken(60, 336), 'miss'],
  [woken(61, 337), 'miss'],
  [woken(61, undefined, 336), 'hit'],
  [woken(61, 1000, 10), 'hit'],
  [woken(61, undefined), 'unknown'],
  [{ hoursSincePayoutChange: 1 }, 'unknown'],
]
const takenOver = (device: number | undefined, account: number | undefined, payout?: number) => ({
  hoursSinceNewDevice: device,
  hoursSinceAccountChange: account,
  hoursSincePayoutChange: payout,
})

/** In the order of the ladder. At a share that may not be exceeded it still misses; one more hits. */
const table: Record<string, { term: string; rows: Row[] }> = {
  'watch-when-orders-are-surely-lost': {
    term: '14 while_it_holds',
    rows: [
      // Wilson's lower bound of 5 of 100 is 2.15 %, of 5 of 108 1.99 %; of 5 of 143 1.503 %, of 5 of 144 1.491 %.
      [lost(5, 100), 'hit', 'hit'],
      [lost(5, 107), 'hit', 'hit'],
      [lost(5, 108), 'miss', 'hit'],
      [lost(5, 143), 'miss', 'hit'],
      [lost(5, 144), 'miss', 'miss'],
      [lost(50, 1901), 'hit', 'hit'],
      [lost(50, 1902), 'miss', 'hit'],
      [lost(50, 2533), 'miss', 'hit'],
      [lost(50, 2534), 'miss', 'miss'],
      [lost(1, 1), 'miss', 'miss'],
      [lost(2, 2), 'hit', 'hit'],
      [{ windowLostBuyers: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'watch-when-parcels-leave-late': {
    term: '14 while_it_holds',
    rows: [
      [late(150, 1000), 'miss', 'hit'],
      [late(151, 1000), 'hit', 'hit'],
      [late(121, 1000), 'miss', 'hit'],
      [late(120, 1000), 'miss', 'miss'],
      [late(4, 4), 'miss', 'miss'],
      [late(5, 5), 'hit', 'hit'],
      [{ windowDueToShip: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'watch-when-seller-calls-off-sales': {
    term: '14 while_it_holds',
    rows: [
      [calledOff(40, 1000), 'miss', 'hit'],
      [calledOff(41, 1000), 'hit', 'hit'],
      [calledOff(31, 1000), 'miss', 'hit'],
      [calledOff(30, 1000), 'miss', 'miss'],
      [calledOff(2, 2), 'miss', 'miss'],
      [calledOff(3, 3), 'hit', 'hit'],
      [{ windowCancelled: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'watch-when-money-often-goes-back': {
    term: '14 while_it_holds',
    rows: [
      [moneyBack(80, 1000), 'miss', 'hit'],
      [moneyBack(81, 1000), 'hit', 'hit'],
      [moneyBack(61, 1000), 'miss', 'hit'],
      [moneyBack(60, 1000), 'miss', 'miss'],
      [moneyBack(3, 3), 'miss', 'miss'],
      [moneyBack(4, 4), 'hit', 'hit'],
      [{ windowMoneyBack: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'watch-when-reviews-count-for-nothing': {
    term: '28 while_it_holds',
    rows: [
      [reviews(300, 1000), 'miss'],
      [reviews(301, 1000), 'hit'],
      [reviews(4, 4), 'miss'],
      [reviews(5, 5), 'hit'],
      [{ reviewsWritten: undefined as never }, 'unknown'],
    ],
  },
  'watch-when-seller-buys-from-own-shop': {
    term: '28 while_it_holds',
    rows: [
      [{ ordersWithOneself: 2 }, 'miss'],
      [{ ordersWithOneself: 3 }, 'hit'],
      [{ ordersWithOneself: 4 }, 'hit'],
      [{ ordersWithOneself: undefined as never }, 'unknown'],
    ],
  },
  'reserve-when-three-orders-and-a-twentieth-are-lost': {
    term: '28 while_it_holds',
    rows: [
      [lost(50, 1000), 'hit', 'hit'],
      [lost(49, 1000), 'miss', 'hit'],
      [lost(51, 1000), 'hit', 'hit'],
      [lost(40, 1000), 'miss', 'hit'],
      [lost(39, 1000), 'miss', 'miss'],
      [lost(2, 2), 'miss', 'miss'],
      [lost(3, 3), 'hit', 'hit'],
      [{ windowEndedOrders: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'reserve-when-seller-often-calls-off-sales': {
    term: '28 while_it_holds',
    rows: [
      [calledOff(100, 1000), 'miss', 'hit'],
      [calledOff(101, 1000), 'hit', 'hit'],
      [calledOff(81, 1000), 'miss', 'hit'],
      [calledOff(80, 1000), 'miss', 'miss'],
      [calledOff(4, 4), 'miss', 'miss'],
      [calledOff(5, 5), 'hit', 'hit'],
      [{ windowPaidOrders: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'reserve-when-delivery-is-often-not-proven': {
    term: '28 while_it_holds',
    rows: [
      [proven(800, 1000), 'miss', 'hit'],
      [proven(799, 1000), 'hit', 'hit'],
      [proven(849, 1000), 'miss', 'hit'],
      [proven(850, 1000), 'miss', 'miss'],
      [proven(0, 9), 'miss', 'miss'],
      [proven(0, 10), 'hit', 'hit'],
      [{ windowShipped: undefined as never }, 'unknown', 'unknown'],
    ],
  },
  'limit-messages-after-three-tries-to-share-contacts': {
    term: '1 never',
    rows: [
      [{ contactAttempts: 2 }, 'miss'],
      [{ contactAttempts: 3 }, 'hit'],
      [{ contactAttempts: 4 }, 'hit'],
      [{ contactAttempts: undefined as never }, 'unknown'],
    ],
  },
  'limit-listings-after-five-tries-to-share-contacts': {
    term: '7 never',
    rows: [
      [{ contactAttempts: 4 }, 'miss'],
      [{ contactAttempts: 5 }, 'hit'],
      [{ contactAttempts: 6 }, 'hit'],
      [{ contactAttempts: undefined as never }, 'unknown'],
    ],
  },
  'freeze-shop-after-eight-tries-to-share-contacts': {
    term: '28 never',
    rows: [
      [{ contactAttempts: 7 }, 'miss'],
      [{ contactAttempts: 8 }, 'hit'],
      [{ contactAttempts: 9 }, 'hit'],
      [{ contactAttempts: undefined as never }, 'unknown'],
    ],
  },
  'limit-listings-when-listings-are-refused-again-and-again': {
    term: '7 by_new_evidence',
    rows: [
      [{ refusedListings: 4 }, 'miss'],
      [{ refusedListings: 5 }, 'hit'],
      [{ refusedListings: 6 }, 'hit'],
      [{ refusedListings: undefined as never }, 'unknown'],
    ],
  },
  'limit-listings-when-two-buyers-were-sold-counterfeits': {
    term: '28 by_new_evidence',
    rows: [
      [{ counterfeitBuyers: 1 }, 'miss'],
      [{ counterfeitBuyers: 2 }, 'hit'],
      [{ counterfeitBuyers: 3 }, 'hit'],
      [{ counterfeitBuyers: undefined as never }, 'unknown'],
    ],
  },
  'limit-orders-when-a-sleeping-shop-wakes-changed': { term: '28 never', rows: wokenRows },
  'limit-orders-of-who-resembles-a-banned-seller': {
    term: '28 while_it_holds',
    rows: [
      [{ softLinksToBanned: 2 }, 'miss'],
      [{ softLinksToBanned: 3 }, 'hit'],
      [{ softLinksToBanned: 4 }, 'hit'],
      [{ softLinksToBanned: undefined }, 'unknown'],
    ],
  },
  'freeze-payouts-when-orders-are-lost-thick-and-fast': {
    term: '28 by_new_evidence',
    rows: [
      [fortnight(50, 1000), 'hit'],
      [fortnight(49, 1000), 'miss'],
      [fortnight(51, 1000), 'hit'],
      [fortnight(2, 2), 'miss'],
      [fortnight(3, 3), 'hit'],
      [{ paidFourWeeks: undefined as never }, 'unknown'],
    ],
  },
  'freeze-payouts-when-lost-rate-is-surely-high': {
    term: '28 by_new_evidence',
    rows: [
      // The fewest that reach Wilson's lower bound of 5 %: of 10 two, of 20 three, of 30 four, of 50 six, of 100 nine.
      [lost(1, 10), 'miss'],
      [lost(2, 10), 'hit'],
      [lost(2, 20), 'miss'],
      [lost(3, 20), 'hit'],
      [lost(3, 30), 'miss'],
      [lost(4, 30), 'hit'],
      [lost(5, 50), 'miss'],
      [lost(6, 50), 'hit'],
      [lost(9, 96), 'hit'],
      [lost(9, 97), 'miss'],
      [lost(50, 763), 'hit'],
      [lost(50, 764), 'miss'],
      [lost(1, 1), 'miss'],
      [{ windowLostBuyers: undefined as never }, 'unknown'],
    ],
  },
  'freeze-payouts-when-a-surge-is-not-delivered': {
    term: '7 while_it_holds',
    rows: [
      [surge(), 'hit', 'hit'],
      [surge({ ordersThisWeek: 40, undeliveredThisWeek: 40 }), 'miss', 'miss'],
      [surge({ ordersThisWeek: 40, undeliveredThisWeek: 40, valueThisWeekCents: 401 }), 'hit', 'hit'],
      [surge({ undeliveredThisWeek: 20 }), 'miss', 'hit'],
      [surge({ undeliveredThisWeek: 17 }), 'miss', 'hit'],
      [surge({ undeliveredThisWeek: 16 }), 'miss', 'miss'],
      [surge({ ordersThisWeek: 100, undeliveredThisWeek: 50 }), 'miss', 'hit'],
      [surge({ ordersThisWeek: 100, undeliveredThisWeek: 40 }), 'miss', 'miss'],
      [surge({ ordersThisWeek: 100, undeliveredThisWeek: 51 }), 'hit', 'hit'],
      [surge({ usualWeekOrders: 1, ordersThisWeek: 9, undeliveredThisWeek: 9 }), 'miss', 'miss'],
      [surge({ usualWeekOrders: 1, ordersThisWeek: 10, undeliveredThisWeek: 10 }), 'hit', 'hit'],
      [surge({ usualWeekOrders: undefined }), 'unknown', 'unknown'],
      [surge({ usualWeekValueCents: undefined }), 'unknown', 'unknown'],
    ],
  },
  'freeze-payouts-after-a-change-of-number': {
    term: '3 by_new_evidence',
    rows: [
      [{ hoursSincePayoutChange: 71 }, 'hit'],
      [{ hoursSincePayoutChange: 72 }, 'miss'],
      [{ hoursSincePayoutChange: 73 }, 'miss'],
      [{ hoursSincePayoutChange: undefined }, 'unknown'],
    ],
  },
  'freeze-payouts-when-an-account-looks-taken-over': {
    term: '3 never',
    rows: [
      [takenOver(72, 72), 'hit'],
      [takenOver(73, 72), 'miss'],
      [takenOver(72, 73), 'miss'],
      [takenOver(72, undefined, 72), 'hit'],
      [takenOver(72, undefined, undefined), 'unknown'],
      [takenOver(undefined, 1), 'unknown'],
    ],
  },
  'freeze-payouts-when-a-sleeping-shop-wakes-changed': { term: '7 never', rows: wokenRows },
  'freeze-payouts-when-pictures-are-again-and-again-others': {
    term: '28 by_new_evidence',
    rows: [
      [{ picturesOfOthers: 2 }, 'miss'],
      [{ picturesOfOthers: 3 }, 'hit'],
      [{ picturesOfOthers: 4 }, 'hit'],
      [{ picturesOfOthers: undefined as never }, 'unknown'],
    ],
  },
  'freeze-payouts-when-buyers-deny-that-parcels-came': {
    term: '28 by_new_evidence',
    rows: [
      [{ deniedBuyers: 2, paidFourWeeks: 2 }, 'miss'],
      [{ deniedBuyers: 3, paidFourWeeks: 3 }, 'hit'],
      [{ deniedBuyers: 3, paidFourWeeks: 30 }, 'miss'],
      [{ deniedBuyers: 3, paidFourWeeks: 29 }, 'hit'],
      [{ deniedBuyers: undefined as never }, 'unknown'],
    ],
  },
  'freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came': {
    term: '28 never',
    rows: [
      [{ deniedBuyers: 4, paidFourWeeks: 4 }, 'miss'],
      [{ deniedBuyers: 5, paidFourWeeks: 5 }, 'hit'],
      [{ deniedBuyers: 5, paidFourWeeks: 20 }, 'miss'],
      [{ deniedBuyers: 5, paidFourWeeks: 19 }, 'hit'],
      [{ paidFourWeeks: undefined as never }, 'unknown'],
    ],
  },
  'freeze-payouts-when-parcel-numbers-are-used-twice': {
    term: '28 by_new_evidence',
    rows: [
      [{ parcelsUsedTwice: 1 }, 'miss'],
      [{ parcelsUsedTwice: 2 }, 'hit'],
      [{ parcelsUsedTwice: 3 }, 'hit'],
      [{ parcelsUsedTwice: undefined as never }, 'unknown'],
    ],
  },
  'freeze-shop-when-a-tenth-of-orders-is-lost': {
    term: '28 never',
    rows: [
      [lost(100, 1000), 'miss'],
      [lost(101, 1000), 'hit'],
      [lost(4, 4), 'miss'],
      [lost(5, 5), 'hit'],
      [{ windowEndedOrders: undefined as never }, 'unknown'],
    ],
  },
  'freeze-shop-when-paid-orders-are-not-shipped': {
    term: '28 never',
    rows: [
      [unshipped(100, 1000), 'hit'],
      [unshipped(99, 1000), 'miss'],
      [unshipped(101, 1000), 'hit'],
      [unshipped(2, 2), 'miss'],
      [unshipped(3, 3), 'hit'],
      [{ paidFortnight: undefined as never }, 'unknown'],
    ],
  },
  'freeze-shop-of-who-is-linked-to-a-banned-seller': {
    term: '28 never',
    rows: [
      [{ tier: 'new', hardLinksToBanned: 0 }, 'miss'],
      [{ tier: 'new', hardLinksToBanned: 1 }, 'hit'],
      [{ tier: 'new', hardLinksToBanned: 2 }, 'hit'],
      [{ tier: 'established', hardLinksToBanned: 1 }, 'miss'],
      [{ hardLinksToBanned: undefined }, 'unknown'],
    ],
  },
  'limit-orders-of-a-known-seller-linked-to-a-banned-one': {
    term: '28 never',
    rows: [
      [{ tier: 'trusted', hardLinksToBanned: 0 }, 'miss'],
      [{ tier: 'established', hardLinksToBanned: 1 }, 'hit'],
      [{ tier: 'trusted', hardLinksToBanned: 1 }, 'hit'],
      [{ tier: 'new', hardLinksToBanned: 1 }, 'miss'],
      [{ hardLinksToBanned: undefined }, 'unknown'],
    ],
  },
  'ban-when-a-banned-seller-comes-back': {
    term: 'null never',
    rows: [
      [{ hardLinksToBanned: 1 }, 'miss'],
      [{ hardLinksToBanned: 2 }, 'hit'],
      [{ hardLinksToBanned: 3 }, 'hit'],
      [{ hardLinksToBanned: undefined }, 'unknown'],
    ],
  },
  'ban-when-three-buyers-were-sold-counterfeits': {
    term: 'null never',
    rows: [
      [{ counterfeitBuyers: 2 }, 'miss'],
      [{ counterfeitBuyers: 3 }, 'hit'],
      [{ counterfeitBuyers: 4 }, 'hit'],
      [{ counterfeitBuyers: undefined as never }, 'unknown'],
    ],
  },
  'ban-when-deliveries-were-made-up': {
    term: 'null never',
    rows: [
      [{ falseHandovers: 2 }, 'miss'],
      [{ falseHandovers: 3 }, 'hit'],
      [{ falseHandovers: 4 }, 'hit'],
      [{ falseHandovers: undefined as never }, 'unknown'],
    ],
  },
  'ban-when-frozen-a-second-time': {
    term: 'null never',
    rows: [
      [{ shopFreezes: 1 }, 'miss'],
      [{ shopFreezes: 2 }, 'hit'],
      [{ shopFreezes: 3 }, 'hit'],
      [{ shopFreezes: undefined as never }, 'unknown'],
    ],
  },
}

const asked = (id: string, facts: Partial<ConductFacts>, inForce: boolean): string => {
  const rule = conductRules.find((each) => each.id === id)!
  const all = { ...good, ...facts }
  if (rule.needs.some((fact) => all[fact] === undefined)) return 'unknown'
  return (inForce && rule.stillHolds ? rule.stillHolds(all) : rule.ask(all)).status
}

const cases = Object.entries(table).flatMap(([id, { rows }]) =>
  rows.map(([facts, enters, stays]) => ({ id, facts, said: JSON.stringify(facts), enters, stays: stays ?? enters })),
)

test.each(cases)('$id with $said: $enters to begin, $stays to stay', ({ id, facts, enters, stays }) => {
  expect([asked(id, facts, false), asked(id, facts, true)]).toEqual([enters, stays])
})

test.each(Object.entries(table))('%s lasts as long as it says', (id, { term }) => {
  const rule = conductRules.find((each) => each.id === id)!
  expect(`${rule.term.days} ${rule.term.renews}`).toBe(term)
})

test('every rule of conduct has its table, and speaks of its own numbers in English and Swahili', () => {
  expect(conductRules.map(({ id }) => id).sort()).toEqual(Object.keys(table).sort())
  for (const { id, text, lifts, ask } of conductRules) {
    const [facts] = table[id]!.rows.find(([, enters]) => enters === 'hit')!
    const outcome = ask({ ...good, ...facts })
    expect(outcome.status).toBe('hit')
    if (outcome.status !== 'hit') continue
    for (const words of [text.en, text.sw, lifts.en, lifts.sw])
      for (const [, name] of words.matchAll(/\{(\w+)\}/g)) expect(Object.keys(outcome.figures), id).toContain(name)
  }
})

test('a seller without a fault is left in peace by every rule', () => {
  for (const { id } of conductRules) expect(['miss', 'unknown'], id).toContain(asked(id, {}, false))
})

test('a single lost order never freezes anything, whatever else there is', () => {
  for (const of of [1, 2, 5, 10, 1000])
    for (const { id, action } of conductRules)
      if (action.startsWith('freeze') || action === 'ban')
        expect(asked(id, { ...lost(1, of), ...fortnight(1, of), ...unshipped(1, of) }, false), id).not.toBe('hit')
})

test('more lost orders never make a seller better off', () => {
  for (const { id } of conductRules)
    for (let count = 0; count < 60; count += 1) {
      const before = asked(id, lost(count, 100), false)
      if (before === 'hit') expect(asked(id, lost(count + 1, 100), false), `${id} at ${count}`).toBe('hit')
    }
})
