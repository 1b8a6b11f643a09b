// Keeps what a verdict did to somebody, and what rules on trial would have done. A plain "allowed" is kept among the judgements alone.
import type { Ctx } from '#platform/context'
import type { Verdict } from '../judge.ts'
import { keepJudgement } from '../trials/keep-judgement.ts'
import { asWritten, type Decision, recordDecision } from './record-decision.ts'

type About = Pick<Decision, 'subject_id' | 'account_id' | 'facts'> & {
  subject_kind: 'listing' | 'order'
  shop_id: string
}

export async function recordVerdict(ctx: Ctx, verdict: Verdict, about: About): Promise<void> {
  const { subject_kind: kind, shop_id: shopId, subject_id: subjectId, facts } = about
  await keepJudgement(ctx, { kind, shopId, subjectId, input: { facts }, verdict })
  const wordForWord = { input: asWritten({ facts }), output: asWritten(verdict) }
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
