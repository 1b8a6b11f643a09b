// Each figure a seller reads carries the count at which its rule really hits: asked of the rules, one below and at it.
import { expect, test } from 'vitest'
import { after, days } from '#platform/clock'
import { type ConductFacts, conductFacts } from './facts/all.ts'
import { metricsOf } from './metrics.ts'
import { conductRules } from './rules/all.ts'

const now = new Date('2026-11-28T07:00:00.000Z')
const of: Partial<ConductFacts> = {
  windowEndedOrders: 96,
  windowDueToShip: 96,
  windowShipped: 96,
  windowDelivered: 96,
  windowPaidOrders: 96,
  paidFortnight: 40,
  reviewsWritten: 60,
}
const quiet = conductFacts(
  {
    ...{ tier: 'established', openedAt: after(now, -days(200)), cleanFrom: null },
    ...{ days: [], losses: [], marks: [], bands: [], shopFreezes: [], linksToBanned: { hard: 0, soft: 0 } },
  },
  now,
)
const facts: ConductFacts = { ...quiet, ...of }
const names: Record<string, keyof ConductFacts> = {
  lost_orders: 'windowLostBuyers',
  unshipped_orders: 'unshippedWeek',
  late_parcels: 'windowLate',
  proven_deliveries: 'windowDelivered',
  called_off: 'windowCancelled',
  money_back: 'windowMoneyBack',
  contact_attempts: 'contactAttempts',
  reviews_not_counted: 'reviewsNotCounted',
}

test('one lost order of 96 is far from every limit, and the limit is told as a count of 96', () => {
  const lost = metricsOf({ ...facts, windowLostBuyers: 1 }).find(({ code }) => code === 'lost_orders')!
  expect(lost).toMatchObject({ count: 1, of: 96 })
  expect(lost.limits.map(({ step, reachedAt, reached }) => [step, reachedAt, reached])).toEqual([
    ['watch', 5, false],
    ['reserve', 5, false],
    ['freeze_payouts', 9, false],
    ['freeze_shop', 10, false],
  ])
})

test('every limit that is told is the one at which its rule hits, and not one before', () => {
  const told = metricsOf(facts)
  expect(told.map(({ code }) => code)).toEqual(Object.keys(names))
  for (const metric of told)
    for (const { rule: id, reachedAt } of metric.limits) {
      const rule = conductRules.find((one) => one.id === id)!
      const answer = (count: number) => rule.ask({ ...facts, [names[metric.code]!]: count }).status
      const better = metric.direction === 'at_most' ? -1 : 1
      expect([id, answer(reachedAt!), answer(reachedAt! + better)]).toEqual([id, 'hit', 'miss'])
    }
})

test('with two orders there is no share yet that a rule would act on', () => {
  const few = metricsOf({ ...quiet, windowEndedOrders: 2, windowLostBuyers: 1 })
  const lost = few.find(({ code }) => code === 'lost_orders')!
  expect(lost.limits.find(({ step }) => step === 'reserve')).toMatchObject({ reachedAt: null, reached: false })
})

test('seven tries to share a number have reached two of three limits', () => {
  const tries = metricsOf({ ...facts, contactAttempts: 7 }).find(({ code }) => code === 'contact_attempts')!
  expect(tries.limits.map(({ step, reachedAt, reached }) => [step, reachedAt, reached])).toEqual([
    ['limit_messages', 3, true],
    ['limit_listings', 5, true],
    ['freeze_shop', 8, false],
  ])
})
