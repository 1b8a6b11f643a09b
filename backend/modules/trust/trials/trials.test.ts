// A rule on trial touches nobody, and afterwards it is known what it would have done and whether it would have been right.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, days } from '#platform/clock'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../../test/harness.ts'
import type { ConductFacts } from '../facts/all.ts'
import { judgeConduct } from '../judge-conduct.ts'
import { canonicalJson } from '../replay/canonical-json.ts'
import { replayDecisions, sha256 } from '../replay/replay-decisions.ts'
import { keepRuleset } from '../replay/rulesets.ts'
import { conductRules, rulesetContent, rulesetHash } from '../rules/all.ts'
import { watchWhenParcelsLeaveLate } from '../rules/watch-when-parcels-leave-late.ts'
import { backtest, loadRule } from './backtest.ts'
import { fillAllOutcomes, outcomeDays } from './fill-outcomes.ts'
import { forgetOldJudgements, judgementsKeptDays, keepJudgement } from './keep-judgement.ts'
import { readTrials } from './read-trials.ts'
import { isReady, precisionOf } from './trial.ts'

const world = await openTestWorld()
const start = world.clock.read()
const folder = mkdtempSync(join(tmpdir(), 'amana-rule-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const late = watchWhenParcelsLeaveLate.id
const trial = conductRules.map((rule) => (rule.id === late ? { ...rule, mode: 'shadow' as const } : rule))
/** Late with its parcels, and once more with much money back, for which another rule is obeyed. */
const shops = {
  lateAndLost: { facts: { windowLate: 30, windowDueToShip: 100 }, becomes: 'lost' },
  lateAndPaidBack: { facts: { windowLate: 20, windowDueToShip: 100 }, becomes: 'money_back' },
  lateAndWatched: {
    facts: { windowLate: 30, windowDueToShip: 100, windowMoneyBack: 30, windowPaidOrders: 100 },
    becomes: 'clean',
  },
  good: { facts: { windowLate: 0, windowDueToShip: 100 }, becomes: 'clean' },
  silent: { facts: { windowLate: 0, windowDueToShip: 100 }, becomes: null },
  unluckyOnce: { facts: { windowLate: 1, windowDueToShip: 100 }, becomes: 'lost' },
} as const
const ids = Object.fromEntries(Object.keys(shops).map((name) => [name, newId(start)])) as Record<
  keyof typeof shops,
  string
>
let trialHash: string

const moments = { lost: 'lost_at, dispute_lost_at', money_back: 'money_back_at', clean: 'completed_at' } as const

/** What becomes of an order of the shop, ten days later; or fifteen days later, when nobody asks any more. */
async function becomes(shopId: string, what: keyof typeof moments, afterDays = 10): Promise<void> {
  await world.owner.query(
    `insert into trust.seller_order (shop_id, order_id, buyer_key, self_dealing, total_cents, placed_at, ${moments[what]}, lost_reason)
     values ($1, $2, 'amina', false, 1000, $3, ${what === 'lost' ? "$4, $4, 'dispute'" : '$4, null'})`,
    [shopId, newId(start), after(start, -days(3)), after(start, days(afterDays))],
  )
}

/** As if these rules had been those of the code. */
async function keepTrialRules(): Promise<string> {
  const content = JSON.parse(rulesetContent) as { rules: { id: string; mode: string }[] }
  content.rules.find(({ id }) => id === late)!.mode = 'shadow'
  const text = canonicalJson(content)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  await world.owner.query('insert into trust.ruleset (hash, content, first_used_at) values ($1, $2, $3)', [
    hash,
    text,
    start,
  ])
  return hash
}

/** Other rules may be on trial too. */
const trialOf = async (since: Date) => (await readTrials(world.ctx(), since)).find(({ rule }) => rule === late)

beforeAll(async () => {
  trialHash = await keepTrialRules()
  for (const [name, { facts, becomes: end }] of Object.entries(shops)) {
    const shopId = ids[name as keyof typeof ids]
    const input = {
      facts: facts as unknown as ConductFacts,
      inForce: [],
      answered: [],
      snoozed: [],
      now: start.toISOString(),
    }
    const verdict = { ...judgeConduct(input, trial), rulesetHash: trialHash }
    const judged = { kind: 'conduct' as const, shopId, subjectId: shopId, input, verdict }
    await keepJudgement(world.ctx(), judged)
    // The same day once more, as after each event.
    await keepJudgement(world.ctx(), judged)
    if (end) await becomes(shopId, end)
  }
  await becomes(ids.good, 'lost', outcomeDays + 1)
  await world.owner.query('update trust.judgement set ruleset_hash = $1', [trialHash])
  world.clock.moveTo(after(start, days(outcomeDays)))
  await fillAllOutcomes(world.ctx())
})

test('what had become of each shop’s orders after 14 days is written beside the judgement, the worst of it', async () => {
  const { rows } = await world.owner.query<{ shop_id: string; outcome: string }>(
    'select shop_id, outcome from trust.judgement',
  )
  const outcomeOf = new Map(rows.map(({ shop_id, outcome }) => [shop_id, outcome]))
  for (const [name, { becomes: end }] of Object.entries(shops))
    expect(outcomeOf.get(ids[name as keyof typeof ids]), name).toBe(end ?? 'quiet')
})

test('what was judged by rules on trial is judged again byte for byte too', async () => {
  const { judgements } = await replayDecisions(world.ctx(), null)
  expect(judgements).toMatchObject({ seen: 6, equal: 6, differences: [] })
  await world.owner.query(`update trust.judgement set output_sha256 = $1 where shop_id = $2`, [sha256('x'), ids.good])
  expect((await replayDecisions(world.ctx(), null)).judgements.differences).toHaveLength(1)
})

test('the operator reads what a rule on trial hit, what would have changed, and that it was right in two of three', async () => {
  const found = await trialOf(start)
  expect(found).toMatchObject({
    ...{ rule: late, kind: 'conduct', action: 'watch', judged: 6, shops: 6, hits: 3, shopsHit: 3 },
    // The third is watched anyway.
    ...{ changes: 2, shopsChanged: 2 },
    overlap: [{ rule: 'watch-when-money-often-goes-back', hits: 1 }],
    hit: { lost: 1, money_back: 1, clean: 1, quiet: 0, not_yet: 0 },
    passed: { lost: 1, money_back: 0, clean: 1, quiet: 1, not_yet: 0 },
  })
  expect(precisionOf(found!)).toBeCloseTo(2 / 3)
  expect(isReady(found!)).toBe(false)
  expect(await trialOf(after(start, 1))).toMatchObject({ judged: 0, hits: 0 })
})

test('a rule tried on the past says the same as it said on trial', async () => {
  const path = new URL(`../rules/${late}.ts`, import.meta.url).pathname
  const onTrial = await trialOf(start)
  const tried = await backtest(world.ctx(), await loadRule(path), null)
  const { noted: _noted, ...same } = onTrial!
  expect(tried).toMatchObject(same)
  expect(tried.newlyHit.sort()).toEqual([ids.lateAndLost, ids.lateAndPaidBack].sort())
})

test('a rule file that lies anywhere is tried, and where it asks for what was not kept it cannot tell', async () => {
  const path = join(folder, 'rule.ts')
  writeFileSync(
    path,
    `export const rule = { id: 'stricter', version: 1, subject: 'conduct', mode: 'shadow', action: 'freeze_payouts',
      needs: ['windowLate'], thresholds: {},
      ask: ({ windowLate, phaseOfTheMoon }: Record<string, number>) =>
        windowLate >= 25 ? { status: 'hit', figures: {} }
          : phaseOfTheMoon === undefined ? { status: 'unknown', missing: 'phaseOfTheMoon' } : { status: 'miss', figures: {} } }`,
  )
  const tried = await backtest(world.ctx(), await loadRule(path), null)
  expect(tried).toMatchObject({ judged: 6, hits: 2, unknown: 4, changes: 2, shopsChanged: 2 })
  writeFileSync(join(folder, 'none.ts'), 'export const nothing = 1')
  await expect(loadRule(join(folder, 'none.ts'))).rejects.toThrow(/exports 0 rules/)
  writeFileSync(join(folder, 'tier.ts'), "export const tier = { id: 'a', subject: 'seller', ask: () => null }")
  await expect(loadRule(join(folder, 'tier.ts'))).rejects.toThrow(/about a seller/)
})

test('judgements are forgotten after 90 days, and the rules they were judged by are not', async () => {
  world.clock.moveTo(after(start, days(judgementsKeptDays)))
  await keepRuleset(world.ctx())
  await forgetOldJudgements(world.ctx())
  const count = async () => (await world.owner.query('select 1 from trust.judgement')).rowCount
  expect(await count()).toBe(6)
  world.clock.advance(1)
  await forgetOldJudgements(world.ctx())
  expect(await count()).toBe(0)
  const { rows } = await world.owner.query<{ hash: string }>('select hash from trust.ruleset order by hash')
  expect(rows.map(({ hash }) => hash)).toEqual([rulesetHash, trialHash].sort())
})
