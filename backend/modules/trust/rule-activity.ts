// What each rule has done and would have done, for the operator: how often it acted, what is in force, how its trial went.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type Restriction, restrictionOf } from './doors.ts'
import { buyerRules, conductRules, listingRules, orderRules, sellerRules } from './rules/all.ts'
import type { Rule } from './rules/rule.ts'
import { readTrials, type ShadowTrial } from './trials/read-trials.ts'
import { isReady, noOutcomes } from './trials/trial.ts'
import type { Language } from './wording.ts'

const spanDays = { short: 7, long: 30 }

interface Acted {
  rule: string
  last7: number
  last30: number
}
export interface TrialInShort {
  judged: number
  hits: number
  shops: number
  /** Where nothing as strong had been decided anyway. */
  changes: number
  overlap: string[]
  right: number
  wrong: number
  ready: boolean
}
export interface RuleActivity {
  id: string
  version: number
  subject: string
  mode: Rule<never>['mode']
  action: string
  code: string
  text: string
  acted: { last7: number; last30: number }
  inForce: number
  trial: TrialInShort | null
}

/** Restrictions begun, and listings and orders that were not let through; of tiers, the changes. */
async function readActed(ctx: Ctx): Promise<Map<string, Acted>> {
  const [week, month] = [after(ctx.now, -days(spanDays.short)), after(ctx.now, -days(spanDays.long))]
  const { rows } = await sql<Acted>`
    select rule, (count(*) filter (where at > ${week}))::int as last7, count(*)::int as last30 from (
      select rule, since as at from trust.restriction where since > ${month}
      union all select rule, at from trust.decision
        where at > ${month} and mode = 'enforce' and subject_kind in ('seller', 'listing', 'order', 'buyer')
    ) acted group by rule`.execute(ctx.db)
  return new Map(rows.map((row) => [row.rule, row]))
}

async function countInForce(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await sql<{ rule: string; count: number }>`select rule, count(*)::int as count from trust.restriction
    where ended_at is null and (until is null or until > ${ctx.now}) group by rule`.execute(ctx.db)
  return new Map(rows.map(({ rule, count }) => [rule, count]))
}

const nothingTried: ShadowTrial = {
  ...{ rule: '', version: 0, kind: 'conduct', action: 'none' },
  ...{ judged: 0, shops: 0, hits: 0, shopsHit: 0, changes: 0, shopsChanged: 0, noted: 0, overlap: [] },
  ...{ hit: noOutcomes(), passed: noOutcomes() },
}

const trialOf = (trial: ShadowTrial): TrialInShort => ({
  ...{ judged: trial.judged, hits: trial.hits, shops: trial.shopsHit, changes: trial.changes },
  overlap: trial.overlap.map(({ rule }) => rule),
  right: trial.hit.lost + trial.hit.money_back,
  wrong: trial.hit.clean,
  ready: isReady(trial),
})

/** Every rule, in the order judged. */
export async function readRuleActivity(ctx: Ctx, language: Language): Promise<RuleActivity[]> {
  const [acted, inForce] = [await readActed(ctx), await countInForce(ctx)]
  const trials = await readTrials(ctx, after(ctx.now, -days(spanDays.long)))
  const trialNamed = (id: string) => trials.find(({ rule }) => rule === id)
  return [...conductRules, ...listingRules, ...orderRules, ...buyerRules, ...sellerRules].map((rule) => ({
    ...{ id: rule.id, version: rule.version, subject: rule.subject, mode: rule.mode, action: rule.action },
    code: rule.code,
    text: rule.text[language],
    acted: { last7: acted.get(rule.id)?.last7 ?? 0, last30: acted.get(rule.id)?.last30 ?? 0 },
    inForce: inForce.get(rule.id) ?? 0,
    trial: rule.mode === 'shadow' ? trialOf(trialNamed(rule.id) ?? nothingTried) : null,
  }))
}

/** What is in force and ends first; bans last. */
export async function readExitsDue(ctx: Ctx, limit: number): Promise<{ exits: Restriction[]; count: number }> {
  const { rows } = await sql<Parameters<typeof restrictionOf>[0]>`select * from trust.restriction
    where ended_at is null and (until is null or until > ${ctx.now})
    order by until nulls last, shop_id, id limit ${limit}`.execute(ctx.db)
  const counts = await countInForce(ctx)
  return { exits: rows.map(restrictionOf), count: [...counts.values()].reduce((sum, count) => sum + count, 0) }
}

export interface Attempts {
  code: string
  last7: number
  last30: number
  shops: number
}

/** What people tried and was refused: most often tried first. */
export async function countAttempts(ctx: Ctx): Promise<Attempts[]> {
  const { rows } = await sql<Attempts>`
    select code, sum(last7)::int as last7, sum(last30)::int as last30, count(shop_id)::int as shops from (
      select code, shop_id, count(*) filter (where at > ${after(ctx.now, -days(spanDays.short))}) as last7, count(*) as last30
      from trust.decision where subject_kind = 'attempt' and at > ${after(ctx.now, -days(spanDays.long))}
      group by code, shop_id) of_shops
    group by code order by last30 desc, code`.execute(ctx.db)
  return rows
}
