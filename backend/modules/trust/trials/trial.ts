// What comes of trying a rule on what was judged: how often it hits, what that would have changed, and whether it would have been right.
import { steps } from '../rules/lattice.ts'

/** What had become of it 14 days later; `not_yet` while they last. */
export const outcomes = ['lost', 'money_back', 'clean', 'quiet', 'not_yet'] as const
export type Outcome = (typeof outcomes)[number]
export type Outcomes = Record<Outcome, number>

export type TriedKind = 'conduct' | 'listing' | 'order'

export interface Trial {
  rule: string
  version: number
  kind: TriedKind
  action: string
  /** Judgements it was, or would have been, asked for; of a shop's conduct there is one a day. */
  judged: number
  shops: number
  hits: number
  shopsHit: number
  /** Hits where nothing as strong was in force, or had been answered, anyway. */
  changes: number
  shopsChanged: number
  /** Rules that were obeyed and hit in the same judgements. */
  overlap: { rule: string; hits: number }[]
  hit: Outcomes
  passed: Outcomes
}

export const noOutcomes = (): Outcomes => ({ lost: 0, money_back: 0, clean: 0, quiet: 0, not_yet: 0 })

const answers: Record<TriedKind, readonly string[]> = {
  conduct: ['none', ...steps],
  listing: ['allow', 'quarantine', 'refuse'],
  order: ['allow', 'quarantine', 'refuse'],
}

/** Of a kind of judgement, the answers that are milder than this one. */
export const milderThan = (kind: TriedKind, action: string): readonly string[] =>
  answers[kind].slice(0, Math.max(0, answers[kind].indexOf(action)))

/** Orders lost or paid back, of those that anything came of; null where nothing did. */
const badShare = ({ lost, money_back, clean }: Outcomes): number | null =>
  lost + money_back + clean === 0 ? null : (lost + money_back) / (lost + money_back + clean)

/** How often it would have been right. */
export const precisionOf = ({ hit }: Trial): number | null => badShare(hit)

/** The same of all whom it would have left in peace: what it has to be compared with. */
export const baseOf = ({ passed }: Trial): number | null => badShare(passed)

/** How many of the judgements that came to a good end it would have hit. */
export const honestHitShareOf = ({ hit, passed }: Trial): number | null =>
  hit.clean + passed.clean === 0 ? null : hit.clean / (hit.clean + passed.clean)

/** What a rule must have shown before it is obeyed. */
export const readyFrom = { judgedMin: 200, precisionMin: 0.8, honestHitShareMax: 0.005 }

export function isReady(trial: Trial): boolean {
  const [precision, honest] = [precisionOf(trial), honestHitShareOf(trial)]
  return (
    trial.judged >= readyFrom.judgedMin &&
    precision !== null &&
    precision >= readyFrom.precisionMin &&
    (honest ?? 0) <= readyFrom.honestHitShareMax
  )
}
