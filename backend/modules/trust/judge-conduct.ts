// How a seller has behaved, and what is in force on the shop already, in; what begins, goes on and ends, out. Pure, like judge.ts.
import { after, days } from '#platform/clock'
import type { ConductFacts } from './facts/all.ts'
import type { Reason } from './judge.ts'
import { conductRules, rulesetHash } from './rules/all.ts'
import { type Step, strongest } from './rules/lattice.ts'
import { type ConductRule, type Outcome, unknown } from './rules/rule.ts'
import { type Figures, fill, type Text } from './wording.ts'

/** Instants are ISO texts: what is judged is stored as it is. */
export interface InForce {
  rule: string
  action: Step
  since: string
  until: string | null
  evidenceAt: string | null
}

export interface ConductInput {
  facts: ConductFacts
  inForce: readonly InForce[]
  /** For each rule that was in force before: the latest evidence it has answered for. */
  answered: readonly { rule: string; evidenceAt: string | null }[]
  snoozed: readonly { rule: string; until: string }[]
  now: string
}

export type EndReason = 'term_over' | 'facts_good' | 'rule_withdrawn'

export type Move =
  | {
      move: 'begin'
      rule: string
      version: number
      action: Step
      code: string
      figures: Figures
      text: Text
      lifts: Text
      until: string | null
      evidenceAt: string | null
    }
  | { move: 'renew'; rule: string; figures: Figures; text: Text; until: string; evidenceAt: string | null }
  | { move: 'end'; rule: string; why: EndReason }

export interface ConductVerdict {
  /** The strongest step in force when the moves are made. */
  action: Step | 'none'
  moves: Move[]
  reasons: Reason[]
  /** Rules on trial that would have begun. */
  shadow: Reason[]
  rulesetHash: string
}

type Conduct = ConductRule<ConductFacts>

/** Not worth a new date for less. */
const renewalMs = days(0.5)

const written = (text: Text, figures: Figures): Text => ({ en: fill(text.en, figures), sw: fill(text.sw, figures) })

const endOf = (rule: Conduct, now: Date): string | null =>
  rule.term.days === null ? null : after(now, days(rule.term.days)).toISOString()

const newer = (evidenceAt: string | undefined, than: string | null | undefined): boolean =>
  evidenceAt !== undefined && (than === undefined || than === null || evidenceAt > than)

/** The same events are answered for once: without something new a rule that rests on events does not begin again. */
function begins(rule: Conduct, outcome: Outcome, input: ConductInput): boolean {
  if (outcome.status !== 'hit') return false
  if (input.snoozed.some(({ rule: id, until }) => id === rule.id && until > input.now)) return false
  const before = input.answered.find(({ rule: id }) => id === rule.id)
  return before === undefined || outcome.evidenceAt === undefined || newer(outcome.evidenceAt, before.evidenceAt)
}

function begin(rule: Conduct, outcome: Extract<Outcome, { status: 'hit' }>, now: Date): Move {
  return {
    move: 'begin',
    rule: rule.id,
    version: rule.version,
    action: rule.action,
    code: rule.code,
    figures: outcome.figures,
    text: written(rule.text, outcome.figures),
    lifts: written(rule.lifts, outcome.figures),
    until: endOf(rule, now),
    evidenceAt: outcome.evidenceAt ?? null,
  }
}

/** What becomes of a restriction that is in force; nothing where it simply goes on. A fact that is missing changes nothing. */
function goOn(rule: Conduct, standing: InForce, outcome: Outcome, now: Date): Move | undefined {
  if (rule.mode !== 'enforce') return { move: 'end', rule: standing.rule, why: 'rule_withdrawn' }
  if (rule.term.endsWhenGood && outcome.status === 'miss') return { move: 'end', rule: rule.id, why: 'facts_good' }
  const renewed = outcome.status === 'hit' && renews(rule, standing, outcome) ? endOf(rule, now) : null
  if (renewed && standing.until && Date.parse(renewed) - Date.parse(standing.until) >= renewalMs)
    return { move: 'renew', rule: rule.id, until: renewed, ...renewal(rule, outcome, standing) }
  if (standing.until !== null && standing.until <= now.toISOString())
    return { move: 'end', rule: rule.id, why: 'term_over' }
  return undefined
}

function renews(rule: Conduct, standing: InForce, outcome: Extract<Outcome, { status: 'hit' }>): boolean {
  if (rule.term.renews === 'while_it_holds') return true
  return rule.term.renews === 'by_new_evidence' && newer(outcome.evidenceAt, standing.evidenceAt)
}

function renewal(rule: Conduct, outcome: Outcome, standing: InForce) {
  const hit = outcome as Extract<Outcome, { status: 'hit' }>
  return {
    figures: hit.figures,
    text: written(rule.text, hit.figures),
    evidenceAt: hit.evidenceAt ?? standing.evidenceAt,
  }
}

function moveOf(rule: Conduct, standing: InForce | undefined, asked: Outcome, input: ConductInput): Move | undefined {
  const now = new Date(input.now)
  if (standing) return goOn(rule, standing, asked, now)
  return rule.mode === 'enforce' && asked.status === 'hit' && begins(rule, asked, input)
    ? begin(rule, asked, now)
    : undefined
}

const reasonOf = (rule: Conduct, outcome: Outcome): Reason => ({
  rule: rule.id,
  version: rule.version,
  code: rule.code,
  action: rule.action,
  outcome,
})

function ask(rule: Conduct, facts: ConductFacts, inForce: boolean): Outcome {
  const missing = rule.needs.find((fact) => facts[fact] === undefined)
  if (missing) return unknown(missing)
  return inForce && rule.stillHolds ? rule.stillHolds(facts) : rule.ask(facts)
}

/** A rule in force is asked by its milder limit, the others by the one at which they begin. */
export function judgeConduct(input: ConductInput, rules: readonly Conduct[] = conductRules): ConductVerdict {
  const moves: Move[] = []
  const reasons: Reason[] = []
  const shadow: Reason[] = []
  const stays: Step[] = []
  for (const rule of rules) {
    const standing = input.inForce.find(({ rule: id }) => id === rule.id)
    if (rule.mode === 'off' && !standing) continue
    const outcome = ask(rule, input.facts, standing !== undefined)
    const move = moveOf(rule, standing, outcome, input)
    if (move) moves.push(move)
    if (move ? move.move !== 'end' : standing) stays.push(rule.action)
    if (rule.mode === 'enforce') reasons.push(reasonOf(rule, outcome))
    else if (outcome.status === 'hit') shadow.push(reasonOf(rule, outcome))
  }
  const known = new Set(rules.map(({ id }) => id))
  for (const { rule } of input.inForce) if (!known.has(rule)) moves.push({ move: 'end', rule, why: 'rule_withdrawn' })
  return { action: strongest(stays), moves, reasons, shadow, rulesetHash }
}
