// How long each step lasts and what it means, what a tier means for money, when a date is worth moving, and how sure "surely" is.
import { after, days } from '#platform/clock'
import type { ConductFacts } from '../facts/all.ts'
import { judgeConduct } from '../judge-conduct.ts'
import { conductRules } from '../rules/all.ts'
import { codeMandatory } from '../rules/code-is-mandatory-above-an-amount.ts'
import { bannedMoneyWaitsDays, effectsOf, type Step, steps, strengthOf } from '../rules/lattice.ts'
import { releaseDaysAfter } from '../rules/money-waits-after-delivery.ts'
import { reserveBasisPointsFor, reserveDays } from '../rules/new-seller-keeps-a-reserve.ts'
import { surelyAtLeast } from '../rules/wilson.ts'
import type { Row } from './row.ts'

const row = (of: string, says: string, holds: () => boolean): Row => ({ of, says, holds })

/** Days until a step ends by itself; of a ban, never. */
const lastsDays: Record<string, number | null> = {
  'ban-when-a-banned-seller-comes-back': null,
  'ban-when-deliveries-were-made-up': null,
  'ban-when-frozen-a-second-time': null,
  'ban-when-three-buyers-were-sold-counterfeits': null,
  'freeze-shop-after-eight-tries-to-share-contacts': 28,
  'freeze-shop-of-who-is-linked-to-a-banned-seller': 28,
  'freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came': 28,
  'freeze-shop-when-a-tenth-of-orders-is-lost': 28,
  'freeze-shop-when-paid-orders-are-not-shipped': 28,
  'freeze-payouts-after-a-change-of-number': 3,
  'freeze-payouts-when-a-sleeping-shop-wakes-changed': 7,
  'freeze-payouts-when-a-surge-is-not-delivered': 7,
  'freeze-payouts-when-an-account-looks-taken-over': 3,
  'freeze-payouts-when-buyers-deny-that-parcels-came': 28,
  'freeze-payouts-when-lost-rate-is-surely-high': 28,
  'freeze-payouts-when-orders-are-lost-thick-and-fast': 28,
  'freeze-payouts-when-parcel-numbers-are-used-twice': 28,
  'freeze-payouts-when-pictures-are-again-and-again-others': 28,
  'limit-listings-after-five-tries-to-share-contacts': 7,
  'limit-listings-when-listings-are-refused-again-and-again': 7,
  'limit-listings-when-two-buyers-were-sold-counterfeits': 28,
  'limit-messages-after-three-tries-to-share-contacts': 1,
  'limit-orders-of-a-known-seller-linked-to-a-banned-one': 28,
  'limit-orders-of-who-resembles-a-banned-seller': 28,
  'limit-orders-when-a-sleeping-shop-wakes-changed': 28,
  'reserve-when-delivery-is-often-not-proven': 28,
  'reserve-when-seller-often-calls-off-sales': 28,
  'reserve-when-three-orders-and-a-twentieth-are-lost': 28,
  'watch-when-money-often-goes-back': 14,
  'watch-when-orders-are-surely-lost': 14,
  'watch-when-parcels-leave-late': 14,
  'watch-when-reviews-count-for-nothing': 28,
  'watch-when-seller-buys-from-own-shop': 28,
  'watch-when-seller-calls-off-sales': 14,
}

const terms = conductRules.map(({ id, term }) =>
  row(`rules/${id}`, `${id} lasts ${lastsDays[id]} days`, () => term.days === lastsDays[id]),
)

/** Level, times money waits, reserve in basis points, its days, share of listings. */
const meaning: Record<Step, readonly (number | null)[]> = {
  limit_messages: [null, 1, 0, 0, 1],
  watch: [1, 2, 0, 0, 1],
  reserve: [2, 2, 2000, 60, 0.5],
  limit_orders: [null, 2, 0, 0, 1],
  limit_listings: [null, 1, 0, 0, 1],
  freeze_payouts: [3, 1, 0, 0, 1],
  freeze_shop: [4, 2, 0, 0, 1],
  ban: [5, 2, 0, 0, 1],
}

const effects = (Object.entries(meaning) as [Step, readonly (number | null)[]][]).map(([step, expected]) =>
  row('rules/lattice', `${step} means ${expected.join(', ')}`, () => {
    const { level, waitTimes, reserveBasisPoints, reserveDays: kept, listingShare } = effectsOf[step]
    return [level, waitTimes, reserveBasisPoints, kept, listingShare].join() === expected.join()
  }),
)

const tiers = ['new', 'established', 'trusted'] as const
const byTier = (read: (tier: (typeof tiers)[number]) => number, expected: string): boolean =>
  tiers.map(read).join() === expected
const waits = 'rules/money-waits-after-delivery'
const code = 'rules/code-is-mandatory-above-an-amount'
const reserve = 'rules/new-seller-keeps-a-reserve'

const money = [
  row(waits, 'money waits 7, 3 and 2 days after the code', () =>
    byTier((tier) => releaseDaysAfter(tier, 'code'), '7,3,2'),
  ),
  row(waits, 'money waits 10, 7 and 5 days after a buyer’s word', () =>
    byTier((tier) => releaseDaysAfter(tier, 'buyer_confirmation'), '10,7,5'),
  ),
  row(waits, 'money waits 10, 7 and 5 days after a scan', () =>
    byTier((tier) => releaseDaysAfter(tier, 'carrier_scan'), '10,7,5'),
  ),
  ...tiers.map((tier, at) => {
    const most = [1_000_000, 5_000_000, 10_000_000][at]!
    return row(
      code,
      `a ${tier} seller needs the code above ${most}`,
      () => !codeMandatory(tier, most, 'normal') && codeMandatory(tier, most + 1, 'normal'),
    )
  }),
  row(reserve, 'a new seller leaves a tenth, the others nothing', () => byTier(reserveBasisPointsFor, '1000,0,0')),
  row(reserve, 'a reserve is kept for 30 days', () => reserveDays === 30),
  row('rules/lattice', 'nothing is weakest, then the steps in their order', () =>
    ['none' as const, ...steps].every((step, at) => strengthOf(step) === at),
  ),
  row('rules/lattice', 'what is left of a banned shop waits for 60 days', () => bannedMoneyWaitsDays === 60),
]

const now = new Date('2026-11-28T07:00:00.000Z')
const late = 'watch-when-parcels-leave-late'

/** A watch that is due so many days from now, and still deserved. */
const renewed = (dueInDays: number): boolean => {
  const until = after(now, days(dueInDays)).toISOString()
  const inForce = [{ rule: late, action: 'watch' as const, since: until, until, evidenceAt: null }]
  const facts = { windowLate: 30, windowDueToShip: 100 } as ConductFacts
  return judgeConduct({ facts, inForce, answered: [], snoozed: [], now: now.toISOString() }).moves.length > 0
}

const near = (value: number, expected: number): boolean => Math.abs(value - expected) < 1e-9

export const stepRows: readonly Row[] = [
  ...terms,
  ...effects,
  ...money,
  row('judge-conduct', 'a date moves when half a day is gained', () => renewed(13.5)),
  row('judge-conduct', 'a date does not move for a little less', () => !renewed(13.55)),
  row('rules/wilson', 'two of ten are surely more than 5.67 in a hundred', () =>
    near(surelyAtLeast(2, 10), 0.05668094798069332),
  ),
  row('rules/wilson', 'thirty of a hundred are surely more than 21.9 in a hundred', () =>
    near(surelyAtLeast(30, 100), 0.21894753866228117),
  ),
  row('rules/wilson', 'five of five, and a count that contradicts itself, are not surely all', () =>
    [5, 6].every((count) => near(surelyAtLeast(count, 5), 0.565508505247919)),
  ),
  row('rules/wilson', 'none of five, and of nothing at all, is surely nothing', () =>
    [surelyAtLeast(0, 5), surelyAtLeast(0, 0), surelyAtLeast(-1, 5)].every((share) => share === 0),
  ),
]
