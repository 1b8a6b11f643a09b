// What must hold whatever comes: two freezes at once, a clock that goes back, facts that contradict each other, events in any order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, days, hours, nairobiDay } from '#platform/clock'
import { type ConductFacts, conductFacts } from './facts/all.ts'
import { type ConductSource, type Day, type Loss, markKinds } from './facts/conduct.ts'
import { dayCounts } from './facts/what-an-order-adds.ts'
import { type ConductInput, type ConductVerdict, type InForce, judgeConduct } from './judge-conduct.ts'
import { canonicalJson } from './replay/canonical-json.ts'
import { conductRules } from './rules/all.ts'
import { strengthOf } from './rules/lattice.ts'

const start = new Date('2026-11-28T07:00:00.000Z')
const ago = (count: number): Date => after(start, -days(count))

const input = (facts: Partial<ConductFacts>, now: Date, given: Partial<ConductInput> = {}): ConductInput => ({
  ...{ facts: facts as ConductFacts, inForce: [], answered: [], snoozed: [], now: now.toISOString() },
  ...given,
})

/** What is in force once the moves are made, as judge-seller.ts makes them. */
function made(inForce: readonly InForce[], verdict: ConductVerdict, now: Date): InForce[] {
  const ended = new Set(verdict.moves.flatMap((move) => (move.move === 'end' ? [move.rule] : [])))
  const stays = inForce
    .filter(({ rule }) => !ended.has(rule))
    .map((one) => {
      const renewed = verdict.moves.find((move) => move.move === 'renew' && move.rule === one.rule)
      return renewed?.move === 'renew' ? { ...one, until: renewed.until, evidenceAt: renewed.evidenceAt } : one
    })
  const begun = verdict.moves.flatMap((move) =>
    move.move === 'begin'
      ? [
          {
            rule: move.rule,
            action: move.action,
            since: now.toISOString(),
            until: move.until,
            evidenceAt: move.evidenceAt,
          },
        ]
      : [],
  )
  return [...stays, ...begun]
}

const lostAt = start.toISOString()
const lostAndUnshipped: Partial<ConductFacts> = {
  ...{ windowLostBuyers: 10, windowEndedOrders: 40, lastLostAt: lostAt },
  ...{ unshippedWeek: 4, paidFortnight: 20, lastUnshippedAt: lostAt },
}

test('two rules that freeze a shop at the same instant give one action, each with its own reason and its own end', () => {
  const verdict = judgeConduct(input(lostAndUnshipped, start))
  expect(verdict.action).toBe('freeze_shop')
  const freezes = verdict.moves.filter((move) => move.move === 'begin' && move.action === 'freeze_shop')
  expect(freezes.map(({ rule }) => rule).sort()).toEqual([
    'freeze-shop-when-a-tenth-of-orders-is-lost',
    'freeze-shop-when-paid-orders-are-not-shipped',
  ])
  const again = judgeConduct(input(lostAndUnshipped, start, { inForce: made([], verdict, start) }))
  expect(again).toMatchObject({ action: 'freeze_shop', moves: [] })
})

test('in whatever order the rules stand, the action and what begins are the same', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...conductRules], { minLength: conductRules.length }), (rules) => {
      const usual = judgeConduct(input(lostAndUnshipped, start))
      const shuffled = judgeConduct(input(lostAndUnshipped, start), rules)
      expect(shuffled.action).toBe(usual.action)
      expect(new Set(shuffled.moves.map(canonicalJson))).toEqual(new Set(usual.moves.map(canonicalJson)))
    }),
  )
})

const count = fc.oneof(fc.nat(3), fc.nat(50), fc.nat(100_000))
const someDays: fc.Arbitrary<Day[]> = fc
  .uniqueArray(fc.nat(379), { maxLength: 40 })
  .chain((agos) =>
    fc.tuple(
      ...agos
        .sort((a, b) => b - a)
        .map((each) =>
          fc
            .record(
              Object.fromEntries(dayCounts.map((name) => [name, count])) as Record<
                (typeof dayCounts)[number],
                typeof count
              >,
            )
            .map((counts) => ({ day: nairobiDay(ago(each)), ...counts }) as Day),
        ),
    ),
  )
const instant = fc.integer({ min: -400 * 24, max: 2 }).map((each) => after(start, hours(each)))
const someLoss: fc.Arbitrary<Loss> = fc.record({
  buyerKey: fc.constantFrom('amina', 'baraka', 'chebet', 'daudi', 'esther', 'fatuma'),
  reason: fc.constantFrom('not_shipped', 'not_delivered', 'dispute'),
  disputeReason: fc.constantFrom(null, 'counterfeit'),
  placedAt: instant,
  lostAt: instant,
  parcelUsedTwice: fc.boolean(),
})
/** More delivered than sold, lost before it was placed, marks of tomorrow: whatever a mistake elsewhere could lead to. */
const someSource: fc.Arbitrary<ConductSource> = fc.record({
  tier: fc.constantFrom('new', 'established', 'trusted'),
  openedAt: fc.option(instant),
  cleanFrom: fc.option(instant),
  days: someDays,
  losses: fc.array(someLoss, { maxLength: 12 }),
  marks: fc.array(
    fc.record({ kind: fc.constantFrom(...markKinds), at: instant, weight: fc.integer({ min: 1, max: 2 }) }),
    {
      maxLength: 12,
    },
  ),
  bands: fc.constant([]),
  shopFreezes: fc.constant([]),
  linksToBanned: fc.record({ hard: fc.nat(2), soft: fc.nat(4) }),
})

test('from figures that contradict each other come facts that are numbers, and sentences without a hole', () => {
  fc.assert(
    fc.property(someSource, (source) => {
      const facts = conductFacts(source, start)
      for (const [name, value] of Object.entries(facts))
        if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true)
      const verdict = judgeConduct(input(facts, start))
      expect(canonicalJson(verdict)).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/)
      const stored = JSON.parse(canonicalJson(input(facts, start))) as ConductInput
      expect(canonicalJson(judgeConduct(stored))).toBe(canonicalJson(verdict))
    }),
  )
})

test('in whatever order a shop’s events were written down, its facts are the same', () => {
  fc.assert(
    fc.property(someSource, fc.infiniteStream(fc.nat()), (source, keys) => {
      const mixed = <T>(list: readonly T[]): T[] =>
        list
          .map((each) => [keys.next().value as number, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each)
      const shuffled = { ...source, losses: mixed(source.losses), marks: mixed(source.marks) }
      expect(canonicalJson(conductFacts(shuffled, start))).toBe(canonicalJson(conductFacts(source, start)))
    }),
  )
})

const answerOf = (source: ConductSource): number =>
  strengthOf(judgeConduct(input(conductFacts(source, start), start)).action)

test('another lost order never makes the answer milder', () => {
  fc.assert(
    fc.property(someSource, someLoss, (source, loss) => {
      expect(answerOf({ ...source, losses: [...source.losses, loss] })).toBeGreaterThanOrEqual(answerOf(source))
    }),
  )
})

test('one buyer who loses ten orders within a month is one buyer, whatever else happened', () => {
  const once: Loss = {
    ...{ buyerKey: 'amina', reason: 'dispute', disputeReason: 'counterfeit' },
    ...{ placedAt: ago(30), lostAt: ago(10), parcelUsedTwice: true },
  }
  const quiet: ConductSource = {
    ...{ tier: 'established', openedAt: ago(300), cleanFrom: null, days: [], losses: [], marks: [], bands: [] },
    shopFreezes: [],
  }
  const tenTimes = Array.from({ length: 10 }, (_, each) => ({ ...once, placedAt: ago(30 - each) }))
  const facts = (losses: Loss[]) => canonicalJson(conductFacts({ ...quiet, losses }, start))
  expect(facts(tenTimes)).toBe(facts([once]))
})

const hop = fc.oneof(fc.integer({ min: 0, max: 72 }), fc.constant(-1))

test('time may go back by an hour at any moment: nothing is shortened, begun twice, or ended before its day', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hop, someSource), { minLength: 2, maxLength: 6 }), (steps) => {
      let now = start
      let inForce: InForce[] = []
      for (const [jump, source] of steps) {
        now = after(now, hours(jump))
        const verdict = judgeConduct(input(conductFacts(source, now), now, { inForce }))
        for (const move of verdict.moves) {
          const standing = inForce.find(({ rule }) => rule === move.rule)
          if (move.move === 'begin') expect(standing).toBeUndefined()
          if (move.move === 'renew') expect(move.until > standing!.until!).toBe(true)
          if (move.move === 'end' && move.why === 'term_over') expect(standing!.until! <= now.toISOString()).toBe(true)
        }
        inForce = made(inForce, verdict, now)
        expect(new Set(inForce.map(({ rule }) => rule)).size).toBe(inForce.length)
        for (const { action, until } of inForce) expect(until === null).toBe(action === 'ban')
      }
    }),
  )
})

test('whatever is in force, and though nobody knows anything any more: all but a ban has ended after its days', () => {
  fc.assert(
    fc.property(someSource, (source) => {
      const inForce = made([], judgeConduct(input(conductFacts(source, start), start)), start)
      const longest = after(start, days(28))
      const verdict = judgeConduct(input({}, longest, { inForce }))
      const left = made(inForce, verdict, longest)
      expect(left.filter(({ action }) => action !== 'ban')).toEqual([])
    }),
  )
})
