// How the rules in shadow have done, from what was judged while they were on trial: `npm run trust:shadow`, and the operator's page.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { readRulesets } from '../replay/rulesets.ts'
import { milderThan, noOutcomes, type Outcome, type Trial, type TriedKind } from './trial.ts'

interface OnTrial {
  rule: string
  version: number
  kind: TriedKind
  action: string
  /** Rulesets in which it was in shadow. */
  hashes: string[]
}

export interface ShadowTrial extends Trial {
  /** Decisions written down in its name, once a day for each shop. */
  noted: number
}

/** Of the rules as they were kept, the latest version of each that was in shadow. */
async function rulesOnTrial(ctx: Ctx): Promise<OnTrial[]> {
  const found = new Map<string, OnTrial>()
  for (const { hash, rules } of (await readRulesets(ctx)).values())
    for (const { id, version, subject, action } of rules.filter(({ mode }) => mode === 'shadow')) {
      const hashes = [...(found.get(id)?.hashes ?? []), hash]
      found.set(id, { rule: id, version, kind: subject as TriedKind, action, hashes })
    }
  return [...found.values()]
}

interface Counted {
  judged: number
  shops: number
  hits: number
  shopsHit: number
  changes: number
  shopsChanged: number
}

const judgedOn = ({ kind, hashes }: OnTrial, since: Date) =>
  sql`subject_kind = ${kind} and ruleset_hash = any(${hashes}::text[]) and at >= ${since}`

async function countTrial(ctx: Ctx, on: OnTrial, since: Date): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*)::int as judged, count(distinct shop_id)::int as shops,
      (count(*) filter (where hit))::int as hits, (count(distinct shop_id) filter (where hit))::int as "shopsHit",
      (count(*) filter (where hit and milder))::int as changes,
      (count(distinct shop_id) filter (where hit and milder))::int as "shopsChanged"
    from (select shop_id, ${on.rule} = any(trial_hits) as hit, action = any(${[...milderThan(on.kind, on.action)]}::text[]) as milder
      from trust.judgement where ${judgedOn(on, since)}) judged`.execute(ctx.db)
  return rows[0]!
}

async function readOutcomes(ctx: Ctx, on: OnTrial, since: Date): Promise<Pick<Trial, 'hit' | 'passed'>> {
  const { rows } = await sql<{ hit: boolean; outcome: Outcome; count: number }>`
    select ${on.rule} = any(trial_hits) as hit, coalesce(outcome, 'not_yet') as outcome, count(*)::int as count
    from trust.judgement where ${judgedOn(on, since)} group by 1, 2`.execute(ctx.db)
  const [hit, passed] = [noOutcomes(), noOutcomes()]
  for (const row of rows) (row.hit ? hit : passed)[row.outcome] = row.count
  return { hit, passed }
}

async function readOverlap(ctx: Ctx, on: OnTrial, since: Date): Promise<Trial['overlap']> {
  const { rows } = await sql<{ rule: string; hits: number }>`
    select rule, count(*)::int as hits from trust.judgement, unnest(hits) as rule
    where ${judgedOn(on, since)} and ${on.rule} = any(trial_hits)
    group by rule order by hits desc, rule`.execute(ctx.db)
  return rows
}

async function countNoted(ctx: Ctx, on: OnTrial, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from trust.decision
    where rule = ${on.rule} and mode = 'shadow' and at >= ${since}`.execute(ctx.db)
  return rows[0]!.count
}

/** Most hits first. */
export async function readTrials(ctx: Ctx, since: Date): Promise<ShadowTrial[]> {
  const trials: ShadowTrial[] = []
  for (const on of await rulesOnTrial(ctx)) {
    const { rule, version, kind, action } = on
    trials.push({
      ...{ rule, version, kind, action },
      ...(await countTrial(ctx, on, since)),
      overlap: await readOverlap(ctx, on, since),
      ...(await readOutcomes(ctx, on, since)),
      noted: await countNoted(ctx, on, since),
    })
  }
  return trials.sort((a, b) => b.hits - a.hits || a.rule.localeCompare(b.rule))
}
