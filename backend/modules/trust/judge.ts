// Facts in, verdict with reasons out. Pure: the same facts and rules give the same bytes, whenever and wherever it is asked.
import type { Tier } from '@amana/contract'
import type { SellerFacts } from './facts/all.ts'
import { rulesetHash, sellerRules } from './rules/all.ts'
import type { Action, Outcome, Rule } from './rules/rule.ts'
import { fill, type Text } from './wording.ts'

export interface Reason {
  rule: string
  version: number
  code: string
  action: Action
  outcome: Outcome
}

export interface Verdict {
  action: 'allow' | 'quarantine' | 'refuse'
  /** Of the rule that decided; `allowed` when none did. */
  code: string
  rule: string | null
  version: number | null
  /** What the person is told: the reason with figures, then what lifts it. Empty when allowed. */
  sentence: string
  sentences: Text
  /** Every rule that was asked, with its answer. */
  reasons: Reason[]
  /** Rules on trial that would have acted. */
  shadow: Reason[]
  rulesetHash: string
}

/** Answers at a door; every other action is none of them. */
const strength: Partial<Record<Action, number>> = { no_benefit_of_doubt: 1, quarantine: 1, refuse: 2 }
const strengthOf = (action: Action): number => strength[action] ?? 0

const ask = <Facts>(rule: Rule<Facts>, facts: Facts): Reason => ({
  rule: rule.id,
  version: rule.version,
  code: rule.code,
  action: rule.action,
  outcome: rule.ask(facts),
})

function tell<Facts>(rule: Rule<Facts>, outcome: Outcome): Text {
  if (outcome.status !== 'hit') return { en: '', sw: '' }
  const { figures } = outcome
  return {
    en: `${fill(rule.text.en, figures)} ${fill(rule.lifts.en, figures)}`,
    sw: `${fill(rule.text.sw, figures)} ${fill(rule.lifts.sw, figures)}`,
  }
}

/** The strongest hit decides. A rule that is off is not asked; one in shadow is asked and not obeyed. */
export function judge<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Verdict {
  const asked = rules.filter(({ mode }) => mode !== 'off').map((rule) => ({ rule, reason: ask(rule, facts) }))
  const hits = asked.filter(({ rule, reason }) => rule.mode === 'enforce' && reason.outcome.status === 'hit')
  const decisive = hits.reduce<(typeof hits)[number] | undefined>(
    (best, next) => (best && strengthOf(best.rule.action) >= strengthOf(next.rule.action) ? best : next),
    undefined,
  )
  const sentences = decisive ? tell(decisive.rule, decisive.reason.outcome) : { en: '', sw: '' }
  return {
    action:
      decisive?.rule.action === 'refuse' ? 'refuse' : decisive?.rule.action === 'quarantine' ? 'quarantine' : 'allow',
    code: decisive?.rule.code ?? 'allowed',
    rule: decisive?.rule.id ?? null,
    version: decisive?.rule.version ?? null,
    sentence: sentences.en,
    sentences,
    reasons: asked.filter(({ rule }) => rule.mode === 'enforce').map(({ reason }) => reason),
    shadow: asked
      .filter(({ rule, reason }) => rule.mode === 'shadow' && reason.outcome.status === 'hit')
      .map(({ reason }) => reason),
    rulesetHash,
  }
}

export interface TierVerdict {
  tier: Tier
  /** The rule that gives the tier, or the first that no longer does. */
  decisive: Reason
  sentences: Text
  reasons: Reason[]
  rulesetHash: string
}

const fallen: Text = {
  en: 'Your shop is New: it does not meet what the next tier asks.',
  sw: 'Duka lako ni Jipya: halijafikia masharti ya ngazi inayofuata.',
}

const rank: Record<Tier, number> = { new: 0, established: 1, trusted: 2 }

/** The highest tier whose rule hits. Where a rule cannot tell, the seller keeps what they have. */
export function judgeTier(facts: SellerFacts, rules: readonly Rule<SellerFacts>[] = sellerRules): TierVerdict {
  const asked = rules.filter(({ mode }) => mode === 'enforce').map((rule) => ({ rule, reason: ask(rule, facts) }))
  const reasons = asked.map(({ reason }) => reason)
  const granted = asked.find(({ reason }) => reason.outcome.status === 'hit')
  const undecided = reasons.find(({ outcome }) => outcome.status === 'unknown')
  const earned: Tier = granted ? (granted.rule.action === 'grant_trusted' ? 'trusted' : 'established') : 'new'
  return {
    tier: undecided && rank[facts.tier] > rank[earned] ? facts.tier : earned,
    decisive: granted?.reason ?? undecided ?? reasons.at(-1)!,
    sentences: granted ? tell(granted.rule, granted.reason.outcome) : fallen,
    reasons,
    rulesetHash,
  }
}
