// The rules as they were, word for word, under their hash: kept with the first decision that was made by them.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { rulesetContent, rulesetHash } from '../rules/all.ts'
import type { Rule } from '../rules/rule.ts'

/** A rule as data: everything of it but how it asks. */
export type RuleAsKept = Omit<Rule<never>, 'ask' | 'allowance'>

export interface Ruleset {
  hash: string
  judgeLogic: number
  rules: readonly RuleAsKept[]
}

interface RulesetRow {
  hash: string
  content: string
}

export const rulesetOf = ({ hash, content }: RulesetRow): Ruleset => ({ hash, ...JSON.parse(content) })

/** Before a decision is written by these rules. */
export async function keepRuleset(ctx: Ctx): Promise<void> {
  const { rows } = await sql`select 1 from trust.ruleset where hash = ${rulesetHash}`.execute(ctx.db)
  if (rows.length > 0) return
  await sql`insert into trust.ruleset (hash, content, first_used_at) values (${rulesetHash}, ${rulesetContent}, ${ctx.now})
    on conflict do nothing`.execute(ctx.db)
}

export async function readRulesets(ctx: Ctx): Promise<Map<string, Ruleset>> {
  const { rows } = await sql<RulesetRow>`select hash, content from trust.ruleset order by first_used_at`.execute(ctx.db)
  return new Map(rows.map((row) => [row.hash, rulesetOf(row)]))
}
