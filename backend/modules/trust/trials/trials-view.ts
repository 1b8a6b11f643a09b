// Rules on trial as the operator reads of them.
import type { readTrials as endpoint, ReplyOf, TrialView } from '@amana/contract'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { judgementsKeptDays } from './keep-judgement.ts'
import { readTrials, type ShadowTrial } from './read-trials.ts'
import { baseOf, honestHitShareOf, isReady, type Outcomes, precisionOf, readyFrom } from './trial.ts'

const outcomesView = ({ money_back, not_yet, ...others }: Outcomes): TrialView['hit'] => ({
  ...others,
  moneyBack: money_back,
  notYet: not_yet,
})

const trialView = (trial: ShadowTrial): TrialView => ({
  ...trial,
  hit: outcomesView(trial.hit),
  passed: outcomesView(trial.passed),
  precision: precisionOf(trial),
  base: baseOf(trial),
  honestHitShare: honestHitShareOf(trial),
  ready: isReady(trial),
})

export async function trialsView(ctx: Ctx): Promise<ReplyOf<typeof endpoint>> {
  const since = after(ctx.now, -days(judgementsKeptDays))
  const trials = await readTrials(ctx, since)
  return { since: since.toISOString(), readyFrom, trials: trials.map(trialView) }
}
