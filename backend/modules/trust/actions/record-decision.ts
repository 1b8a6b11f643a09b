// Writes a decision down with everything it was decided on, so that it can be explained and judged again.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { newId } from '#platform/ids'
import type { DecisionRow } from '../queries.ts'
import { canonicalJson } from '../replay/canonical-json.ts'
import { keepRuleset } from '../replay/rulesets.ts'
import { rulesetHash } from '../rules/all.ts'

export type Decision = Omit<
  DecisionRow,
  'id' | 'at' | 'ruleset_hash' | 'account_id' | 'mode' | 'until' | 'input' | 'output'
> & {
  /** Given where the same decision may arrive twice. */
  id?: string
  at?: Date
  account_id?: string | null
  mode?: DecisionRow['mode']
  until?: Date | null
  input?: string
  output?: string
}

/** The same words for the same thing, so that a decision can be judged again and compared byte for byte. */
export const asWritten = canonicalJson

/** Gives the decision's id. A second one with the same id is left out. */
export async function recordDecision(ctx: Ctx, decision: Decision): Promise<string> {
  const id = decision.id ?? newId(ctx.now)
  await keepRuleset(ctx)
  await sql`
    insert into trust.decision (id, at, subject_kind, subject_id, shop_id, account_id, rule, rule_version, ruleset_hash,
      mode, verdict, code, sentence, reasons, facts, until, input, output)
    values (${id}, ${decision.at ?? ctx.now}, ${decision.subject_kind}, ${decision.subject_id}, ${decision.shop_id},
      ${decision.account_id ?? null}, ${decision.rule}, ${decision.rule_version}, ${rulesetHash},
      ${decision.mode ?? 'enforce'}, ${decision.verdict}, ${decision.code}, ${decision.sentence},
      ${JSON.stringify(decision.reasons)}::jsonb, ${JSON.stringify(decision.facts)}::jsonb, ${decision.until ?? null}, ${decision.input ?? null},
      ${decision.output ?? null})
    on conflict (id) do nothing`.execute(ctx.db)
  return id
}
