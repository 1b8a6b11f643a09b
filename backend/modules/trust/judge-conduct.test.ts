// What begins, goes on and ends on a shop: judged from facts alone, with an exit for everything.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, days, hours } from '#platform/clock'
import { type ConductFacts, conductFacts } from './facts/all.ts'
import { type ConductInput, type InForce, judgeConduct } from './judge-conduct.ts'
import { conductRules } from './rules/all.ts'
import { steps, strengthOf, strongest } from './rules/lattice.ts'

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

const judged = (facts: Partial<ConductFacts>, given: Partial<ConductInput> = {}, at = now) =>
  judgeConduct({
    facts: { ...good, ...facts },
    inForce: [],
    answered: [],
    snoozed: [],
    now: at.toISOString(),
    ...given,
  })

const late = { windowLate: 16, windowDueToShip: 100 }
const watch: InForce = {
  rule: 'watch-when-parcels-leave-late',
  action: 'watch',
  since: after(now, -days(10)).toISOString(),
  until: after(now, days(4)).toISOString(),
  evidenceAt: null,
}

test('a seller without a fault has nothing in force, and nothing begins', () => {
  expect(judged({})).toMatchObject({ action: 'none', moves: [] })
})

test('a seller whose parcels leave late is watched for 14 days, and told so with the numbers', () => {
  expect(judged(late)).toMatchObject({
    action: 'watch',
    moves: [
      {
        move: 'begin',
        rule: 'watch-when-parcels-leave-late',
        until: after(now, days(14)).toISOString(),
        text: { en: '16 of 100 parcels left late or not at all: 16 %, and the limit is 15 %.' },
      },
    ],
  })
})

test('a watch stays while the share is between the two limits, and runs out 14 days after it was last above the lower one', () => {
  const between = judged({ windowLate: 14, windowDueToShip: 100 }, { inForce: [watch] })
  expect(between.moves).toMatchObject([{ move: 'renew', until: after(now, days(14)).toISOString() }])
  expect(judged({ windowLate: 14, windowDueToShip: 100 }).moves).toEqual([])
  expect(judged({ windowLate: 12, windowDueToShip: 100 }, { inForce: [watch] }).moves).toEqual([])
  const over = judged({ windowLate: 12, windowDueToShip: 100 }, { inForce: [watch] }, after(now, days(4)))
  expect(over).toMatchObject({ action: 'none', moves: [{ move: 'end', why: 'term_over' }] })
})

test('what a change of number froze is free 72 hours later, though nobody does anything', () => {
  const changedAt = now.toISOString()
  const frozen = judged({ hoursSincePayoutChange: 0, payoutChangedAt: changedAt })
  expect(frozen).toMatchObject({ action: 'freeze_payouts', moves: [{ move: 'begin', code: 'number_changed' }] })
  const inForce: InForce[] = [
    {
      rule: 'freeze-payouts-after-a-change-of-number',
      action: 'freeze_payouts',
      since: changedAt,
      until: after(now, days(3)).toISOString(),
      evidenceAt: changedAt,
    },
  ]
  const still = judged({ hoursSincePayoutChange: 71, payoutChangedAt: changedAt }, { inForce }, after(now, hours(71)))
  expect(still).toMatchObject({ action: 'freeze_payouts', moves: [] })
  const free = judged({ hoursSincePayoutChange: 72, payoutChangedAt: changedAt }, { inForce }, after(now, hours(72)))
  expect(free).toMatchObject({ action: 'none', moves: [{ move: 'end', why: 'facts_good' }] })
})

test('the same lost orders freeze a shop once: it begins again only when another one is lost', () => {
  const rule = 'freeze-shop-when-a-tenth-of-orders-is-lost'
  const lost = { windowLostBuyers: 5, windowEndedOrders: 40, lastLostAt: after(now, -days(40)).toISOString() }
  const answered = [{ rule, evidenceAt: after(now, -days(12)).toISOString() }]
  const begun = (facts: Partial<ConductFacts>) =>
    judged(facts, { answered }).moves.filter((move) => move.rule === rule).length
  expect(begun(lost)).toBe(0)
  expect(begun({ ...lost, lastLostAt: now.toISOString() })).toBe(1)
  expect(judged(lost).moves.some((move) => move.rule === rule)).toBe(true)
})

test('a rule that was wrong about a shop is silent for as long as it is snoozed', () => {
  const snoozed = [{ rule: watch.rule, until: after(now, days(30)).toISOString() }]
  expect(judged(late, { snoozed }).moves).toEqual([])
  expect(judged(late, { snoozed }, after(now, days(31))).moves).toHaveLength(1)
})

test('a rule that is withdrawn lets go of whom it held', () => {
  expect(judgeConduct({ ...input(good), inForce: [watch] }, []).moves).toEqual([
    { move: 'end', rule: watch.rule, why: 'rule_withdrawn' },
  ])
  const off = conductRules.map((rule) => ({ ...rule, mode: 'off' as const }))
  expect(judgeConduct({ ...input({ ...good, ...late }), inForce: [watch] }, off)).toMatchObject({ action: 'none' })
})

test('a rule on trial is noted and touches nobody', () => {
  const trial = conductRules.map((rule) => ({ ...rule, mode: 'shadow' as const }))
  expect(judgeConduct(input({ ...good, ...late }), trial)).toMatchObject({
    action: 'none',
    moves: [],
    shadow: [{ rule: 'watch-when-parcels-leave-late' }],
  })
})

const input = (facts: ConductFacts): ConductInput => ({
  facts,
  inForce: [],
  answered: [],
  snoozed: [],
  now: now.toISOString(),
})

const someFacts = fc.record(
  Object.fromEntries(
    Object.entries(good).map(([name, value]) => [
      name,
      typeof value === 'number' || value === undefined
        ? name.endsWith('At')
          ? fc.option(
              fc.date({ min: after(now, -days(60)), max: now, noInvalidDate: true }).map((at) => at.toISOString()),
              {
                nil: undefined,
              },
            )
          : fc.option(fc.nat(200), { nil: undefined })
        : fc.constant(value),
    ]),
  ),
) as unknown as fc.Arbitrary<ConductFacts>

test('whatever the facts are, missing and contradictory ones too: what begins has an end, and unknown begins nothing', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const verdict = judgeConduct(input(facts))
      for (const move of verdict.moves) {
        expect(move.move).toBe('begin')
        if (move.move === 'begin' && move.action !== 'ban')
          expect(Date.parse(move.until!)).toBeGreaterThan(now.getTime())
        const { outcome } = verdict.reasons.find(({ rule }) => rule === move.rule)!
        expect(outcome.status).toBe('hit')
      }
      expect(judgeConduct(JSON.parse(JSON.stringify(input(facts))))).toEqual(verdict)
    }),
  )
})

test('with every fact unknown nothing begins, and what is in force runs out by itself', () => {
  const nothing = Object.fromEntries(Object.keys(good).map((name) => [name, undefined])) as unknown as ConductFacts
  const begun = judgeConduct(input(nothing)).moves
  expect(begun).toEqual([])
  for (const { id, action, term } of conductRules) {
    if (term.days === null) continue
    const until = after(now, days(term.days))
    const standing: InForce = {
      rule: id,
      action,
      since: now.toISOString(),
      until: until.toISOString(),
      evidenceAt: null,
    }
    const end = judgeConduct({ ...input(nothing), inForce: [standing], now: until.toISOString() })
    expect(end).toMatchObject({ action: 'none', moves: [{ move: 'end', rule: id }] })
  }
})

test('the strongest of several steps is the one action', () => {
  expect(strongest([])).toBe('none')
  expect(strongest(['watch', 'freeze_shop', 'reserve'])).toBe('freeze_shop')
  expect(steps.map(strengthOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})
