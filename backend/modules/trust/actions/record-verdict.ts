// Keeps what a verdict did to somebody, and what rules on trial would have done. A plain "allowed" is not kept.
import type { Ctx } from '#platform/context'
import type { Verdict } from '../judge.ts'
import { asWritten, type Decision, recordDecision } from './record-decision.ts'

type About = Pick<Decision, 'subject_kind' | 'subject_id' | 'shop_id' | 'account_id' | 'facts'>

export async function recordVerdict(ctx: Ctx, verdict: Verdict, about: About): Promise<void> {
  const wordForWord = { input: asWritten({ facts: about.facts }), output: asWritten(verdict) }
  if (verdict.rule !== null && verdict.version !== null)
    await recordDecision(ctx, {
      ...about,
      ...wordForWord,
      rule: verdict.rule,
      rule_version: verdict.version,
      verdict: verdict.action,
      code: verdict.code,
      sentence: verdict.sentence,
      reasons: verdict.reasons,
    })
  for (const reason of verdict.shadow)
    await recordDecision(ctx, {
      ...about,
      ...wordForWord,
      rule: reason.rule,
      rule_version: reason.version,
      mode: 'shadow',
      verdict: reason.action,
      code: reason.code,
      sentence: '',
      reasons: [reason],
    })
}
