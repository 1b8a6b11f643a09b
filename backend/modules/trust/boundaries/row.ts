// A row of the boundary table: something that must hold just below, at or just above a threshold. The tests run every row; `npm run
// trust:mutate` moves each threshold by one step and shows that a row no longer holds.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule, Outcome, Rule } from '../rules/rule.ts'

export interface Row {
  /** The file whose numbers it watches, within the module and without `.ts`. */
  of: string
  says: string
  holds(): boolean
}

export type Expected = Outcome['status']

const inWords = (facts: object): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

/** What the rule answers where nothing is in force. */
export const begins = <Facts>(rule: Rule<Facts>, expected: Expected, given: readonly Partial<Facts>[]): Row[] =>
  given.map((facts) => ({
    of: `rules/${rule.id}`,
    says: `${rule.id}: with ${inWords(facts)} it is a ${expected}`,
    holds: () => rule.ask(facts as Facts).status === expected,
  }))

type Given = Partial<ConductFacts>

/** What the rule answers while it is in force: its milder limit. */
const goesOn = (rule: ConductRule<ConductFacts>, expected: Expected, given: readonly Given[]): Row[] =>
  given.map((facts) => ({
    of: `rules/${rule.id}`,
    says: `${rule.id}: once in force, with ${inWords(facts)} it is a ${expected}`,
    holds: () => rule.stillHolds?.(facts as ConductFacts).status === expected,
  }))

export interface Table {
  hits: readonly Given[]
  misses: readonly Given[]
  stays?: readonly Given[]
  lets?: readonly Given[]
}

export const rowsOf = (
  rule: ConductRule<ConductFacts>,
  { hits, misses, stays = [], lets = [] }: Table,
): readonly Row[] => [
  ...begins(rule, 'hit', hits),
  ...begins(rule, 'miss', misses),
  ...goesOn(rule, 'hit', stays),
  ...goesOn(rule, 'miss', lets),
]

type Numbers = {
  [N in keyof ConductFacts]-?: NonNullable<ConductFacts[N]> extends number ? N : never
}[keyof ConductFacts]

/** A count that hits from `min` on. */
export const countFrom = (fact: Numbers, min: number): Table => ({
  hits: [{ [fact]: min }, { [fact]: min + 1 }],
  misses: [{ [fact]: min - 1 }],
})

const thousand = 1000
/** Of a thousand, so that half a hundredth is a whole order. */
const half = 5

const shareOf = (count: Numbers, of: Numbers) => (share: number, more: number) => ({
  [count]: Math.round(share * thousand) + more,
  [of]: thousand,
})

export interface ShareLimits {
  count: Numbers
  of: Numbers
  countMin: number
  share: number
  leave?: number
}

/** A share that hits above its limit, not at it, with at least so many. */
export function shareAbove({ count, of, countMin, share, leave }: ShareLimits): Table {
  const at = shareOf(count, of)
  return {
    hits: [at(share, half), { [count]: countMin, [of]: countMin }],
    misses: [at(share, 0), { [count]: countMin - 1, [of]: countMin - 1 }],
    ...(leave !== undefined && { stays: [at(leave, half)], lets: [at(leave, 0)] }),
  }
}

/** A share that hits at its limit already. */
export function shareFrom({ count, of, countMin, share, leave }: ShareLimits): Table {
  const at = shareOf(count, of)
  return {
    hits: [at(share, 0), { [count]: countMin, [of]: countMin }],
    misses: [at(share, -half), { [count]: countMin - 1, [of]: countMin - 1 }],
    ...(leave !== undefined && { stays: [at(leave, 0)], lets: [at(leave, -half)] }),
  }
}
