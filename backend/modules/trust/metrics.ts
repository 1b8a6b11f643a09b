// What a seller reads about how they have behaved: each figure as a count of so many, with every limit that binds on it.
import type { ConductFacts } from './facts/all.ts'
import { conductRules } from './rules/all.ts'
import { thresholds as freezeFiveInAHundred } from './rules/freeze-payouts-when-lost-rate-is-surely-high.ts'
import { thresholds as eightTries } from './rules/freeze-shop-after-eight-tries-to-share-contacts.ts'
import { thresholds as tenth } from './rules/freeze-shop-when-a-tenth-of-orders-is-lost.ts'
import { thresholds as unshipped } from './rules/freeze-shop-when-paid-orders-are-not-shipped.ts'
import type { Step } from './rules/lattice.ts'
import { thresholds as fiveTries } from './rules/limit-listings-after-five-tries-to-share-contacts.ts'
import { thresholds as threeTries } from './rules/limit-messages-after-three-tries-to-share-contacts.ts'
import { thresholds as notProven } from './rules/reserve-when-delivery-is-often-not-proven.ts'
import { thresholds as oftenCalledOff } from './rules/reserve-when-seller-often-calls-off-sales.ts'
import { thresholds as twentieth } from './rules/reserve-when-three-orders-and-a-twentieth-are-lost.ts'
import { thresholds as moneyBack } from './rules/watch-when-money-often-goes-back.ts'
import { thresholds as surelyLost } from './rules/watch-when-orders-are-surely-lost.ts'
import { thresholds as late } from './rules/watch-when-parcels-leave-late.ts'
import { thresholds as notCounted } from './rules/watch-when-reviews-count-for-nothing.ts'
import { thresholds as calledOff } from './rules/watch-when-seller-calls-off-sales.ts'
import type { Text } from './wording.ts'

export interface Limit {
  step: Step
  /** The rule whose limit it is. */
  rule: string
  /** A share between 0 and 1, where the limit is one. `surely`: it is Wilson's lower bound that must not be above it. */
  share: number | null
  surely: boolean
  /** The count that must be reached as well. */
  countMin: number
  /** The first count, out of as many as there are today, at which the rule hits; null where none does. */
  reachedAt: number | null
  reached: boolean
}

/** Of a rule's own limit, before it was asked about anybody. */
type LimitOf = Omit<Limit, 'reachedAt' | 'reached'>

export interface Metric {
  code: string
  label: Text
  count: number | null
  /** Null where it is a count alone. */
  of: number | null
  /** More is worse, except for what has to be reached. */
  direction: 'at_most' | 'at_least'
  limits: Limit[]
}

const share = (rule: string, step: Step, limit: number, countMin: number, surely = false): LimitOf => ({
  step,
  rule,
  share: limit,
  surely,
  countMin,
})
const count = (rule: string, step: Step, countMin: number): LimitOf => ({
  step,
  rule,
  share: null,
  surely: false,
  countMin,
})

interface MetricRule {
  code: string
  label: Text
  count: keyof ConductFacts
  of: keyof ConductFacts | null
  direction: Metric['direction']
  limits(): LimitOf[]
}

/** Limits are read when they are asked for: they are the rules' own. */
const metricRules: readonly MetricRule[] = [
  {
    code: 'lost_orders',
    label: { en: 'Lost orders', sw: 'Oda zilizopotea' },
    count: 'windowLostBuyers',
    of: 'windowEndedOrders',
    direction: 'at_most',
    limits: () => [
      share('watch-when-orders-are-surely-lost', 'watch', surelyLost.surelyLostMax, surelyLost.lostBuyersMin, true),
      share(
        'reserve-when-three-orders-and-a-twentieth-are-lost',
        'reserve',
        twentieth.lostShareMin,
        twentieth.lostBuyersMin,
      ),
      share(
        'freeze-payouts-when-lost-rate-is-surely-high',
        'freeze_payouts',
        freezeFiveInAHundred.surelyLostMax,
        freezeFiveInAHundred.lostBuyersMin,
        true,
      ),
      share('freeze-shop-when-a-tenth-of-orders-is-lost', 'freeze_shop', tenth.shareMax, tenth.countMin),
    ],
  },
  {
    code: 'unshipped_orders',
    label: { en: 'Sent back unshipped this week', sw: 'Zilizorudishwa bila kutumwa wiki hii' },
    count: 'unshippedWeek',
    of: 'paidFortnight',
    direction: 'at_most',
    limits: () => [
      share(
        'freeze-shop-when-paid-orders-are-not-shipped',
        'freeze_shop',
        unshipped.unshippedShareMin,
        unshipped.unshippedMin,
      ),
    ],
  },
  {
    code: 'late_parcels',
    label: { en: 'Parcels that left late', sw: 'Vifurushi vilivyochelewa kuondoka' },
    count: 'windowLate',
    of: 'windowDueToShip',
    direction: 'at_most',
    limits: () => [share('watch-when-parcels-leave-late', 'watch', late.shareMax, late.countMin)],
  },
  {
    code: 'proven_deliveries',
    label: { en: 'Deliveries that are proven', sw: 'Makabidhiano yaliyothibitishwa' },
    count: 'windowDelivered',
    of: 'windowShipped',
    direction: 'at_least',
    limits: () => [
      share(
        'reserve-when-delivery-is-often-not-proven',
        'reserve',
        notProven.provenShareMin,
        notProven.shippedOrdersMin,
      ),
    ],
  },
  {
    code: 'called_off',
    label: { en: 'Sales called off', sw: 'Mauzo yaliyoghairiwa' },
    count: 'windowCancelled',
    of: 'windowPaidOrders',
    direction: 'at_most',
    limits: () => [
      share('watch-when-seller-calls-off-sales', 'watch', calledOff.shareMax, calledOff.countMin),
      share('reserve-when-seller-often-calls-off-sales', 'reserve', oftenCalledOff.shareMax, oftenCalledOff.countMin),
    ],
  },
  {
    code: 'money_back',
    label: { en: 'Orders with money given back', sw: 'Oda ambazo pesa zilirudishwa' },
    count: 'windowMoneyBack',
    of: 'windowPaidOrders',
    direction: 'at_most',
    limits: () => [share('watch-when-money-often-goes-back', 'watch', moneyBack.shareMax, moneyBack.countMin)],
  },
  {
    code: 'contact_attempts',
    label: { en: 'Refused for contact details', sw: 'Zilizokataliwa kwa mawasiliano' },
    count: 'contactAttempts',
    of: null,
    direction: 'at_most',
    limits: () => [
      count('limit-messages-after-three-tries-to-share-contacts', 'limit_messages', threeTries.contactAttemptsMin),
      count('limit-listings-after-five-tries-to-share-contacts', 'limit_listings', fiveTries.contactAttemptsMin),
      count('freeze-shop-after-eight-tries-to-share-contacts', 'freeze_shop', eightTries.contactAttemptsMin),
    ],
  },
  {
    code: 'reviews_not_counted',
    label: { en: 'Reviews that count for nothing', sw: 'Maoni yasiyohesabiwa' },
    count: 'reviewsNotCounted',
    of: 'reviewsWritten',
    direction: 'at_most',
    limits: () => [share('watch-when-reviews-count-for-nothing', 'watch', notCounted.shareMax, notCounted.countMin)],
  },
]

const figure = (facts: ConductFacts, name: keyof ConductFacts): number | null => {
  const value = facts[name]
  return typeof value === 'number' ? value : null
}

/**
 * Where a limit lies today is asked of the rule itself: the smallest count that it hits, or the largest where more is better.
 * Counts rise and fall with the verdict, so half of what is left can be passed over each time.
 */
function reachedAt(limit: LimitOf, metric: MetricRule, facts: ConductFacts): number | null {
  const rule = conductRules.find(({ id }) => id === limit.rule)
  const of = metric.of ? figure(facts, metric.of) : null
  if (!rule || (metric.of && of === null)) return null
  const hits = (many: number) => rule.ask({ ...facts, [metric.count]: many }).status === 'hit'
  const worst = metric.direction === 'at_most' ? (of ?? 2 * limit.countMin) : 0
  if (!hits(worst)) return null
  const best = metric.direction === 'at_most' ? 0 : (of ?? 0)
  let [bad, good] = [worst, best]
  if (hits(good)) return good
  while (Math.abs(bad - good) > 1) {
    const middle = Math.floor((bad + good) / 2)
    if (hits(middle)) bad = middle
    else good = middle
  }
  return bad
}

function limitToday(limit: LimitOf, metric: MetricRule, facts: ConductFacts): Limit {
  const at = reachedAt(limit, metric, facts)
  const now = figure(facts, metric.count)
  const reached = at !== null && now !== null && (metric.direction === 'at_most' ? now >= at : now <= at)
  return { ...limit, reachedAt: at, reached }
}

/** Pure: out of one snapshot. What private tells rest on is not among them. */
export const metricsOf = (facts: ConductFacts): Metric[] =>
  metricRules.map((metric) => ({
    code: metric.code,
    label: metric.label,
    count: figure(facts, metric.count),
    of: metric.of && figure(facts, metric.of),
    direction: metric.direction,
    limits: metric.limits().map((limit) => limitToday(limit, metric, facts)),
  }))
