// Does a tie favour this buyer? Disputes asks where word stands against word, and acts.
import type { Ctx } from '#platform/context'
import { buyerFacts } from '../facts/all.ts'
import { judge } from '../judge.ts'
import { type Buyer, readBuyer } from '../read-buyer.ts'
import { buyerRules } from '../rules/all.ts'
import { asWritten, recordDecision } from './record-decision.ts'

export type BuyerStanding = 'good' | 'doubtful' | 'unknown'

/** Unknown with few sellers, and unknown speaks against nobody. What tells against a buyer is kept with its facts. */
export async function judgeBuyer(ctx: Ctx, buyer: Buyer): Promise<BuyerStanding> {
  const facts = buyerFacts(await readBuyer(ctx, buyer), ctx.now)
  const verdict = judge(buyerRules, facts)
  const against = verdict.reasons.find(({ rule }) => rule === verdict.rule)
  if (against) {
    await recordDecision(ctx, {
      subject_kind: 'buyer',
      subject_id: buyer.keys[0] ?? null,
      shop_id: null,
      account_id: buyer.accountId,
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
