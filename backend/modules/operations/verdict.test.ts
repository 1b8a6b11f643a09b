// Each rule of the verdict on both sides of its threshold: what needs somebody, what is worth a look, what is neither.
import { describe, expect, test } from 'vitest'
import { after, days, hours, minutes } from '#platform/clock'
import { comparedWithinMs, judgeSafety, type KnownForVerdict } from './verdict.ts'

const now = new Date('2026-11-28T09:00:00Z')
const ago = (ms: number) => after(now, -ms)
const quiet = [4, 6, 5, 5, 6, 4, 5, 5, 6, 5, 5, 2]
const fine: KnownForVerdict = {
  now,
  checks: [
    { code: 'books_balance', label: 'Debits equal credits', holds: true, detail: '', figures: {}, provedAt: null },
  ],
  ...{ incidents: [], halts: [], stuck: [], late: [], moneyMoved: true, comparedAt: ago(hours(7)) },
  queue: { waiting: 3, failed: 0, oldestWaitSeconds: 4 },
  float: { haveCents: 900_00, needCents: 800_00, nextBatchAt: after(now, days(6)) },
  lastBatch: { payouts: 20, failed: 2 },
  weeks: { orders: quiet, problems: quiet.map(() => 1), sentBack: quiet.map(() => 1), stopped: quiet },
}
const judged = (changes: Partial<KnownForVerdict>) => {
  const { answer, reasons } = judgeSafety({ ...fine, ...changes })
  return [answer, ...reasons.map(({ code }) => code)]
}
const week = (latest: number, usual = 1) => [...quiet.slice(0, 10).map(() => usual), latest, 0]

test('where all holds, nothing waits too long and nothing has risen, the operator may leave it alone', () => {
  expect(judged({})).toEqual(['yes'])
})

test('a market in which no money has moved yet has nothing to compare', () => {
  expect(judged({ comparedAt: null, moneyMoved: false })).toEqual(['yes'])
  expect(judged({ comparedAt: null })).toEqual(['no', 'not_compared'])
})

describe('what needs somebody', () => {
  test.each<[string, Partial<KnownForVerdict>, Partial<KnownForVerdict>, string]>([
    [
      'the books were not compared for a night',
      { comparedAt: ago(comparedWithinMs) },
      { comparedAt: ago(comparedWithinMs + 1) },
      'not_compared',
    ],
    ['something is stuck', { stuck: [] }, { stuck: [{ since: ago(minutes(20)) }] }, 'stuck'],
    ['a job was given up', { queue: fine.queue }, { queue: { ...fine.queue, failed: 1 } }, 'jobs_given_up'],
    [
      'the queue stands still',
      { queue: { ...fine.queue, oldestWaitSeconds: 299 } },
      { queue: { ...fine.queue, oldestWaitSeconds: 300 } },
      'queue_stands',
    ],
    ['a task did not run', { late: [] }, { late: [{ name: 'reconcile', dueAt: ago(hours(1)) }] }, 'task_late'],
    [
      'an incident is open',
      { incidents: [] },
      { incidents: [{ since: ago(hours(2)), amountCents: null }] },
      'incident_open',
    ],
    [
      'money is stopped, and what was let go on is not',
      { halts: [{ what: 'payouts', since: ago(days(3)), liftedAt: ago(days(2)) }] },
      { halts: [{ what: 'payouts', since: ago(days(3)), liftedAt: null }] },
      'money_stopped',
    ],
    ['a check fails', {}, { checks: [{ ...fine.checks[0]!, holds: false }] }, 'check_fails'],
  ])('%s', (_, before, then, code) => {
    expect(judged(before)).toEqual(['yes'])
    expect(judged(then)).toEqual(['no', code])
  })

  test('each thing is said once, though a check fails with it', () => {
    const failing = { ...fine.checks[0]!, code: 'nothing_stuck', holds: false }
    expect(judged({ checks: [failing], stuck: [{ since: ago(hours(1)) }] })).toEqual(['no', 'stuck'])
  })
})

describe('what is worth a look', () => {
  test.each<[string, Partial<KnownForVerdict>, Partial<KnownForVerdict>, string]>([
    [
      'problems are twice as many as usual, and many',
      { weeks: { ...fine.weeks, problems: week(8, 4) } },
      { weeks: { ...fine.weeks, problems: week(9, 4) } },
      'problems_rise',
    ],
    [
      'refunds rise; five are few where there were none',
      { weeks: { ...fine.weeks, sentBack: week(4, 0) } },
      { weeks: { ...fine.weeks, sentBack: week(5, 0) } },
      'refunds_rise',
    ],
    [
      'three times as much is tried as usual',
      { weeks: { ...fine.weeks, stopped: week(30, 10) } },
      { weeks: { ...fine.weeks, stopped: week(31, 10) } },
      'attempts_rise',
    ],
    [
      'nobody has bought, where five a week did',
      { weeks: { ...fine.weeks, orders: [...quiet.slice(0, 10).map(() => 4), 0, 0] } },
      { weeks: { ...fine.weeks, orders: [...quiet.slice(0, 10).map(() => 5), 0, 0] } },
      'no_orders',
    ],
    [
      'the float does not cover a batch that is near',
      { float: { ...fine.float, haveCents: 0, nextBatchAt: after(now, hours(12) + 1) } },
      { float: { ...fine.float, haveCents: 0, nextBatchAt: after(now, hours(12)) } },
      'float_short',
    ],
    [
      'more than a tenth of the last payouts failed',
      { lastBatch: { payouts: 20, failed: 2 } },
      { lastBatch: { payouts: 20, failed: 3 } },
      'payouts_failed',
    ],
  ])('%s', (_, before, then, code) => {
    expect(judged(before)).toEqual(['yes'])
    expect(judged(then)).toEqual(['look', code])
  })

  test('what needs somebody outranks it, and both are told', () => {
    const rising = { ...fine.weeks, problems: week(9, 4) }
    expect(judged({ weeks: rising, stuck: [{ since: ago(hours(1)) }] })).toEqual(['no', 'stuck', 'problems_rise'])
  })
})

test('the ground of a reason is told with its figures', () => {
  const { reasons } = judgeSafety({ ...fine, weeks: { ...fine.weeks, problems: week(9, 4) } })
  expect(reasons).toEqual([
    { code: 'problems_rise', weight: 'look', of: null, count: 9, usual: 4, amount: null, since: null },
  ])
})
