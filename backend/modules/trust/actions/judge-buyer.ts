// Does a tie favour this buyer? Disputes asks where word stands against word, and acts.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { buyerFacts } from '../facts/all.ts'
import type { BuyerSource } from '../facts/buyer.ts'
import { judge } from '../judge.ts'
import { buyerRules } from '../rules/all.ts'
import { asWritten, recordDecision } from './record-decision.ts'

/** By key, never by name. Read by the application, not within one shop: a buyer's history is with all sellers. */
export async function readBuyer(ctx: Ctx, buyerKey: string): Promise<BuyerSource> {
  const { rows } = await sql<BuyerSource>`
    select count(*) filter (where paid_orders > 0)::int as sellers, count(*) filter (where claims > 0)::int as "claimedAgainst",
      count(*) filter (where claims_refused > 0)::int as "refusedBy"
    from trust.buyer_record where buyer_key = ${buyerKey}`.execute(ctx.db)
  return rows[0]!
}

export type BuyerStanding = 'good' | 'doubtful' | 'unknown'

/** Unknown with few sellers, and unknown speaks against nobody. What tells against a buyer is kept with its facts. */
export async function judgeBuyer(ctx: Ctx, buyerKey: string): Promise<BuyerStanding> {
  const facts = buyerFacts(await readBuyer(ctx, buyerKey), ctx.now)
  const verdict = judge(buyerRules, facts)
  const against = verdict.reasons.find(({ rule }) => rule === verdict.rule)
  if (against) {
    await recordDecision(ctx, {
      subject_kind: 'buyer',
      subject_id: buyerKey,
      shop_id: null,
      rule: against.rule,
      rule_version: against.version,
      verdict: against.action,
      code: verdict.code,
      sentence: verdict.sentence,
      reasons: verdict.reasons,
      facts,
      input: asWritten({ facts }),
      output: asWritten(verdict),
    })
    return 'doubtful'
  }
  return verdict.reasons.some(({ outcome }) => outcome.status === 'unknown') ? 'unknown' : 'good'
}
