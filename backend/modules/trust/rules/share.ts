// How a rule of shares judges: a share AND a count, for a share of few says nothing and a count of many says nothing either.
import type { Figures } from '../wording.ts'
import { percent } from '../wording.ts'
import { hit, miss, type Outcome } from './rule.ts'

export interface ShareLimit {
  countMin: number
  /** It hits above this share, not at it. */
  shareMax: number
}

export const shareFigures = (count: number, of: number, limit: number): Figures => ({
  count,
  of,
  share: percent(of === 0 ? 0 : count / of),
  limit: percent(limit),
})

export function askShare(count: number, of: number, limit: ShareLimit, evidenceAt?: string): Outcome {
  const figures = shareFigures(count, of, limit.shareMax)
  return count >= limit.countMin && count > limit.shareMax * of ? hit(figures, evidenceAt) : miss(figures)
}
