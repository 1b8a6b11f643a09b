// Keeps what was put to the judge, also where nothing came of it: without the many who were left in peace no rule can be tried.
import { sql } from 'kysely'
import { after, days, nairobiDay } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { newId } from '#platform/ids'
import type { Reason } from '../judge.ts'
import { canonicalJson } from '../replay/canonical-json.ts'
import { sha256 } from '../replay/replay-decisions.ts'
import { keepRuleset } from '../replay/rulesets.ts'
import { rulesetHash } from '../rules/all.ts'

export interface Judged {
  kind: 'conduct' | 'listing' | 'order'
  shopId: string
  subjectId: string | null
  input: object
  verdict: { action: string; reasons: Reason[]; shadow: Reason[] }
}

export const judgementsKeptDays = 90

const hitsOf = (reasons: Reason[]): string[] =>
  reasons.filter(({ outcome }) => outcome.status === 'hit').map(({ rule }) => rule)

/** The conduct of a shop is kept once a day, as it was judged first. */
export async function keepJudgement(ctx: Ctx, { kind, shopId, subjectId, input, verdict }: Judged): Promise<void> {
  await keepRuleset(ctx)
  await sql`
    insert into trust.judgement (shop_id, id, at, day, subject_kind, subject_id, ruleset_hash, action, hits, trial_hits,
      input, output_sha256)
    values (${shopId}, ${newId(ctx.now)}, ${ctx.now}, ${nairobiDay(ctx.now)}::date, ${kind}, ${subjectId}, ${rulesetHash},
      ${verdict.action}, ${hitsOf(verdict.reasons)}::text[], ${hitsOf(verdict.shadow)}::text[], ${canonicalJson(input)},
      ${sha256(canonicalJson(verdict))})
    on conflict do nothing`.execute(ctx.db)
}

/** Every night. Decisions stay; what nothing came of is of use for a while only. */
export async function forgetOldJudgements(ctx: Ctx): Promise<void> {
  await sql`delete from trust.judgement where at < ${after(ctx.now, -days(judgementsKeptDays))}`.execute(ctx.db)
}
