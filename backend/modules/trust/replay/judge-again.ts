// Judges again what was judged before, by the rules as they were then: their thresholds, modes and words as kept, asked by the code
// of today. Where that code asks otherwise than it did, it says so instead. Pure; the thresholds are put back before it returns.
import type { BuyerFacts, ConductFacts, ListingFacts, OrderFacts, SellerFacts } from '../facts/all.ts'
import { judge, judgeTier } from '../judge.ts'
import { type ConductInput, judgeConduct } from '../judge-conduct.ts'
import {
  buyerRules,
  conductRules,
  judgeLogic,
  listingRules,
  orderRules,
  rulesetHash,
  sellerRules,
} from '../rules/all.ts'
import type { ConductRule, Rule } from '../rules/rule.ts'
import { canonicalJson } from './canonical-json.ts'
import type { RuleAsKept, Ruleset } from './rulesets.ts'

type AnyRule = Rule<never>
interface Kind {
  rules: readonly AnyRule[]
  judge(rules: readonly AnyRule[], input: unknown): object
}

const facts = <Facts>(input: unknown): Facts => (input as { facts: Facts }).facts

const kinds: Record<string, Kind> = {
  seller: {
    rules: sellerRules,
    judge: (rules, input) => judgeTier(facts<SellerFacts>(input), rules as Rule<SellerFacts>[]),
  },
  conduct: {
    rules: conductRules,
    judge: (rules, input) => judgeConduct(input as ConductInput, rules as unknown as ConductRule<ConductFacts>[]),
  },
  listing: {
    rules: listingRules,
    judge: (rules, input) => judge(rules as Rule<ListingFacts>[], facts<ListingFacts>(input)),
  },
  buyer: {
    rules: buyerRules,
    judge: (rules, input) => judge(rules as Rule<BuyerFacts>[], facts<BuyerFacts>(input)),
  },
  order: {
    rules: orderRules,
    judge: (rules, input) => judge(rules as Rule<OrderFacts>[], facts<OrderFacts>(input)),
  },
}

/** Of what a person tried, or asked for, nothing was judged by rules. */
export const isJudged = (kind: string): boolean => kind in kinds

export interface JudgedAgain {
  /** Canonical JSON of the verdict; null where it cannot be judged again. */
  output: string | null
  /** Why it cannot. */
  because: string | null
}

/** Takes what was given to the judge, as stored, and gives what the judge says. */
export type JudgeAgain = (kind: string, input: string) => JudgedAgain

interface Bench {
  rules: readonly AnyRule[]
  because: string | null
}

const shapeOf = (thresholds: object): string =>
  canonicalJson(
    Object.entries(thresholds)
      .map(([name, value]) => [name, typeof value === 'object' && value !== null ? Object.keys(value).sort() : 'one'])
      .sort(),
  )

function whyNot(kept: RuleAsKept, now: AnyRule | undefined): string | null {
  if (!now) return `${kept.id} is no longer in the code`
  if ((kept.logic ?? 1) !== (now.logic ?? 1)) return `${kept.id} asks otherwise since its logic ${now.logic ?? 1}`
  return shapeOf(kept.thresholds) === shapeOf(now.thresholds) ? null : `${kept.id} has other thresholds by name`
}

function benchOf(ruleset: Ruleset, kind: Kind, subject: string): Bench {
  if (ruleset.judgeLogic !== judgeLogic) return { rules: [], because: `the judge is another since logic ${judgeLogic}` }
  const kept = ruleset.rules.filter((rule) => rule.subject === subject)
  const rules = kept.map((rule) => ({ rule, now: kind.rules.find(({ id }) => id === rule.id) }))
  const because = rules.map(({ rule, now }) => whyNot(rule, now)).find((reason) => reason !== null) ?? null
  return { rules: because === null ? rules.map(({ rule, now }) => ({ ...now!, ...rule })) : [], because }
}

/** Puts values into the object that a rule reads by, where it lies: it is the rule's own constant. */
function setThresholds(own: object, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const at = own as Record<string, unknown>
    if (typeof value === 'object' && value !== null) Object.assign(at[name] as object, value)
    else at[name] = value
  }
}

/** While `work` runs, the rules of the code judge by the thresholds of the ruleset. */
function withThresholds<T>(ruleset: Ruleset, work: () => T): T {
  const all = Object.values(kinds).flatMap(({ rules }) => rules)
  const before = all.map(({ thresholds }) => structuredClone(thresholds))
  try {
    for (const kept of ruleset.rules) {
      const now = all.find(({ id }) => id === kept.id)
      if (now && whyNot(kept, now) === null) setThresholds(now.thresholds, kept.thresholds)
    }
    return work()
  } finally {
    for (const [place, { thresholds }] of all.entries()) setThresholds(thresholds, before[place]!)
  }
}

/** `work` is handed a judge that sits as it sat then. It must not wait for anything: the rules are everybody's. */
export function sittingAsThen<T>(ruleset: Ruleset, work: (judgeAgain: JudgeAgain) => T): T {
  const benches = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, benchOf(ruleset, kind, name)]))
  const judgeAgain: JudgeAgain = (name, input) => {
    const [kind, bench] = [kinds[name], benches[name]]
    if (!kind || !bench) return { output: null, because: `${name} is not judged by rules` }
    if (bench.because !== null) return { output: null, because: bench.because }
    const verdict = kind.judge(bench.rules, JSON.parse(input))
    return { output: canonicalJson({ ...verdict, rulesetHash: ruleset.hash }), because: null }
  }
  return ruleset.hash === rulesetHash ? work(judgeAgain) : withThresholds(ruleset, () => work(judgeAgain))
}
