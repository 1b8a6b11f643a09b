// What a rule is: a pure question to a snapshot of facts, with three answers, and everything a person is told about it.
import type { Tier } from '@amana/contract'
import type { Figures, Text } from '../wording.ts'
import type { Step } from './lattice.ts'

/** `unknown` when a fact it needs is missing: it neither refuses nor freezes nor grants anything. */
export type Outcome =
  /** `evidenceAt`: the latest event that it rests on; once answered for, the same events are not held against anybody again. */
  | { status: 'hit'; figures: Figures; evidenceAt?: string }
  | { status: 'miss'; figures: Figures }
  | { status: 'unknown'; missing: string }

/** What a rule may ask for: a tier (`grant_…`), an answer at a door, a step of the ladder, or no benefit of the doubt for a buyer. */
export type Action = 'grant_established' | 'grant_trusted' | 'quarantine' | 'refuse' | 'no_benefit_of_doubt' | Step

export type Thresholds = Readonly<Record<string, number | string | Readonly<Record<Tier, number | null>>>>

/** How long a step stays in force, and what makes it stay longer. */
export interface Term {
  /** Null for a ban alone. */
  days: number | null
  /**
   * `while_it_holds`: the days start again whenever it is judged and still holds, so it ends so many days after it was last so.
   * `by_new_evidence`: only when something new has happened. `never`: it ends on its day.
   */
  renews: 'while_it_holds' | 'by_new_evidence' | 'never'
  /** It ends as soon as what it rests on is no longer so. */
  endsWhenGood?: boolean
}

export interface Rule<Facts> {
  /** The file's name. Never reused for another rule. */
  readonly id: string
  /** Raised with every change to the thresholds or to how it judges. */
  readonly version: number
  /** 1 where it is left out. Raised only when `ask` itself judges otherwise: decisions made before can then not be judged again. */
  readonly logic?: number
  readonly subject: 'seller' | 'conduct' | 'listing' | 'order' | 'payout' | 'buyer'
  /** `shadow` judges and is written down, but nobody acts on it. */
  readonly mode: 'off' | 'shadow' | 'enforce'
  readonly action: Action
  /** Stable, told to programs. */
  readonly code: string
  /** The same object as the file's constant: what it judges by is read from here. */
  readonly thresholds: Thresholds
  /** What the person is told, with their own figures in `{placeholders}`. */
  readonly text: Text
  /** What ends it. */
  readonly lifts: Text
  /** What it lets a seller of this tier do, for the seller's page. */
  allowance?(tier: Tier): Text
  ask(facts: Facts): Outcome
}

/** A rule about how a seller behaves: what it asks for is a step of the ladder, for a term. */
export interface ConductRule<Facts> extends Rule<Facts> {
  readonly subject: 'conduct'
  readonly action: Step
  readonly term: Term
  /** Facts without which it cannot tell. Those that may be missing for a good reason it deals with itself. */
  readonly needs: readonly (keyof Facts & string)[]
  /** Milder than `ask`: once in force it stays until the facts are better than where it began. Without it, `ask` says so. */
  stillHolds?(facts: Facts): Outcome
}

export const hit = (figures: Figures, evidenceAt?: string): Outcome =>
  evidenceAt === undefined ? { status: 'hit', figures } : { status: 'hit', figures, evidenceAt }
export const miss = (figures: Figures): Outcome => ({ status: 'miss', figures })
export const unknown = (missing: string): Outcome => ({ status: 'unknown', missing })
