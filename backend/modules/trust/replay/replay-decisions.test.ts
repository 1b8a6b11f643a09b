// Decisions are judged again from what was stored with them, byte for byte, also those of rules that have changed since.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { after, days } from '#platform/clock'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import { asWritten, type Decision, recordDecision } from '../actions/record-decision.ts'
import { conductSignals, listingSignals, orderSignals, sellerSignals } from '../facts/all.ts'
import { judge, judgeTier } from '../judge.ts'
import { judgeConduct } from '../judge-conduct.ts'
import { conductRules, listingRules, orderRules, rulesetContent, rulesetHash } from '../rules/all.ts'
import { thresholds as lateThresholds } from '../rules/watch-when-parcels-leave-late.ts'
import { canonicalJson } from './canonical-json.ts'
import { replayDecisions, sha256 } from './replay-decisions.ts'

const world = await openTestWorld()
const now = world.clock.read()
const shopId = newId(now)
afterEach(() => world.owner.query('truncate trust.decision, trust.judgement, trust.ruleset cascade'))

const instant = fc
  .date({ min: after(now, -days(200)), max: after(now, days(30)), noInvalidDate: true })
  .map((at) => at.toISOString())

/** Missing, nothing, little, much: facts that agree with each other and facts that do not. */
const someValue = (name: string): fc.Arbitrary<unknown> => {
  if (name === 'tier') return fc.constantFrom('new', 'established', 'trusted')
  if (name === 'categoryRisk') return fc.constantFrom('normal', 'high', undefined)
  if (name.endsWith('At')) return fc.option(instant, { nil: undefined })
  if (name === 'listingShare') return fc.constantFrom(1, 0.5, undefined)
  return fc.option(fc.oneof(fc.nat(3), fc.nat(60), fc.nat(40_000_000), fc.double({ min: 0, max: 90, noNaN: true })), {
    nil: undefined,
    freq: 12,
  })
}

const factsOf = (signals: object): fc.Arbitrary<never> =>
  fc.record(
    Object.fromEntries(Object.keys(signals).map((name) => [name, someValue(name)])),
  ) as unknown as fc.Arbitrary<never>

const inForce = fc.subarray([...conductRules], { maxLength: 4 }).chain((rules) =>
  fc.tuple(
    ...rules.map(({ id, action }) =>
      fc.record({
        rule: fc.constant(id),
        action: fc.constant(action),
        since: instant,
        until: action === 'ban' ? fc.constant(null) : instant,
        evidenceAt: fc.option(instant),
      }),
    ),
  ),
)
const conductInput = fc.record({
  facts: factsOf(conductSignals),
  inForce,
  answered: fc.array(
    fc.record({ rule: fc.constantFrom(...conductRules.map(({ id }) => id)), evidenceAt: fc.option(instant) }),
    { maxLength: 3 },
  ),
  snoozed: fc.constant([]),
  now: instant,
})

const judged = fc.oneof(
  conductInput.map((input) => ({ kind: 'conduct' as const, input, output: judgeConduct(input as never) as object })),
  factsOf(sellerSignals).map((facts) => ({ kind: 'seller' as const, input: { facts }, output: judgeTier(facts) })),
  factsOf(listingSignals).map((facts) => ({
    kind: 'listing' as const,
    input: { facts },
    output: judge<never>(listingRules as never, facts),
  })),
  factsOf(orderSignals).map((facts) => ({
    kind: 'order' as const,
    input: { facts },
    output: judge<never>(orderRules as never, facts),
  })),
)

const decisionOf = (kind: Decision['subject_kind'], input: { facts: object }, output: object): Decision => ({
  subject_kind: kind,
  subject_id: null,
  shop_id: shopId,
  rule: 'any',
  rule_version: 1,
  verdict: 'any',
  code: 'any',
  sentence: '',
  reasons: [],
  facts: input.facts,
  input: asWritten(input),
  output: asWritten(output),
})

async function storeMany(count: number): Promise<void> {
  const samples = fc.sample(judged, { numRuns: count, seed: 20261128 })
  for (let from = 0; from < samples.length; from += 100)
    await Promise.all(
      samples
        .slice(from, from + 100)
        .map(({ kind, input, output }) => recordDecision(world.ctx(), decisionOf(kind, input, output))),
    )
}

test('three thousand random decisions are judged again and come out the same, every byte of them', async () => {
  await storeMany(3_000)
  const { decisions, byRuleset } = await replayDecisions(world.ctx(), null)
  expect(decisions).toMatchObject({ seen: 3_000, equal: 3_000, differences: [], withoutVerdict: 0 })
  expect([...byRuleset]).toEqual([[rulesetHash, 3_000]])
  const later = await replayDecisions(world.ctx(), after(now, 1))
  expect(later.decisions.seen).toBe(0)
})

test('a stored verdict that was touched by anybody is found, and shown where it differs', async () => {
  await storeMany(20)
  const { rows } = await world.owner.query<{ id: string }>(
    `update trust.decision set output = replace(output, '"rulesetHash"', '"rulesethash"')
     where id = (select id from trust.decision order by id limit 1) returning id`,
  )
  await world.owner.query(
    `update trust.decision set facts = facts || '{"tier": "somebody"}'
     where id = (select id from trust.decision order by id desc limit 1)`,
  )
  const { decisions } = await replayDecisions(world.ctx(), null)
  expect(decisions.equal).toBe(18)
  expect(decisions.differences).toHaveLength(2)
  expect(decisions.differences.find(({ id }) => id === rows[0]!.id)!.stored).toContain('rulesethash')
})

const late = {
  facts: { windowLate: 30, windowDueToShip: 100 },
  inForce: [],
  answered: [],
  snoozed: [],
  now: now.toISOString(),
}

/** As a release of Amana with other rules would have stored them. */
async function keepOtherRules(change: (content: { judgeLogic: number; rules: { id: string }[] }) => void) {
  const content = JSON.parse(rulesetContent)
  change(content)
  const text = canonicalJson(content)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  await world.owner.query('insert into trust.ruleset (hash, content, first_used_at) values ($1, $2, $3)', [
    hash,
    text,
    now,
  ])
  return hash
}

const decidedBy = async (hash: string, output: object) => {
  await recordDecision(world.ctx(), decisionOf('conduct', late as never, { ...output, rulesetHash: hash }))
  await world.owner.query('update trust.decision set ruleset_hash = $1', [hash])
}

test('what milder rules of an earlier time decided is judged again by their thresholds, not by those of today', async () => {
  const today = { ...lateThresholds }
  const hash = await keepOtherRules(({ rules }) =>
    Object.assign(rules.find(({ id }) => id === 'watch-when-parcels-leave-late')!, {
      version: 7,
      thresholds: { ...today, shareMax: 0.5 },
    }),
  )
  lateThresholds.shareMax = 0.5
  const rules = conductRules.map((rule) =>
    rule.id === 'watch-when-parcels-leave-late' ? { ...rule, version: 7 } : rule,
  )
  const mild = judgeConduct(late as never, rules)
  Object.assign(lateThresholds, today)
  expect(mild.action).toBe('none')
  expect(judgeConduct(late as never).action).toBe('watch')
  await decidedBy(hash, mild)
  const { decisions } = await replayDecisions(world.ctx(), null)
  expect(decisions).toMatchObject({ seen: 1, equal: 1, differences: [] })
  expect(lateThresholds).toEqual(today)
})

test('what this code cannot judge any more is said, with the reason, and is no difference', async () => {
  for (const [change, because] of [
    [{ id: 'a-rule-of-the-past' }, 'a-rule-of-the-past is no longer in the code'],
    [{ logic: 9 }, 'asks otherwise since its logic 1'],
    [{ thresholds: { another: 1 } }, 'has other thresholds by name'],
  ] as const) {
    const hash = await keepOtherRules(({ rules }) =>
      Object.assign(rules.find(({ id }) => id === 'watch-when-parcels-leave-late')!, change),
    )
    await decidedBy(hash, judgeConduct(late as never))
    const { decisions } = await replayDecisions(world.ctx(), null)
    expect(decisions).toMatchObject({ seen: 1, equal: 0, differences: [] })
    expect([...decisions.notReplayable.keys()][0]).toContain(because)
    await world.owner.query('truncate trust.decision cascade')
  }
})

test('the database keeps no ruleset under a hash that is not its own, and no decision by rules that are not kept', async () => {
  await expect(
    world.owner.query("insert into trust.ruleset (hash, content, first_used_at) values ('0123456789abcdef', 'x', $1)", [
      now,
    ]),
  ).rejects.toThrow(/ruleset_is_its_content/)
  await storeMany(1)
  await expect(world.owner.query("update trust.decision set ruleset_hash = 'gone'")).rejects.toThrow(
    /decision_ruleset_kept/,
  )
  await expect(world.pool.query("update trust.ruleset set content = 'x'")).rejects.toThrow(/permission denied/)
})

test('canonical JSON is one text for one value, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
    }),
  )
  expect(sha256('')).toMatch(/^e3b0c442/)
})
