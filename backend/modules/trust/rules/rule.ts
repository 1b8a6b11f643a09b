// What a rule is: a pure question to a snapshot of facts, with three answers, and everything a person is told about it.
import type { Tier } from '@amana/contract'
import type { Figures, Text } from '../wording.ts'

/** `unknown` when a fact it needs is missing: it neither refuses nor grants anything. */
export type Outcome =
  | { status: 'hit'; figures: Figures }
  | { status: 'miss'; figures: Figures }
  | { status: 'unknown'; missing: string }

/** From mildest to strongest. `grant_…` are the rules that give a tier. */
export type Action = 'grant_established' | 'grant_trusted' | 'quarantine' | 'refuse'

export interface Rule<Facts> {
  /** The file's name. Never reused for another rule. */
  readonly id: string
  /** Raised with every change to the parameters or to how it judges. */
  readonly version: number
  readonly scope: 'seller' | 'listing' | 'order'
  /** `shadow` judges and is written down, but nobody acts on it. */
  readonly mode: 'off' | 'shadow' | 'enforce'
  readonly action: Action
  /** Stable, told to programs. */
  readonly code: string
  readonly params: Readonly<Record<string, number | string | Readonly<Record<Tier, number | null>>>>
  /** What the person is told, with their own figures in `{placeholders}`. */
  readonly text: Text
  /** What ends it. */
  readonly lifts: Text
  /** What it lets a seller of this tier do, for the seller's page. */
  allowance?(tier: Tier): Text
  judge(facts: Facts): Outcome
}

export const hit = (figures: Figures): Outcome => ({ status: 'hit', figures })
export const miss = (figures: Figures): Outcome => ({ status: 'miss', figures })
export const unknown = (missing: string): Outcome => ({ status: 'unknown', missing })
