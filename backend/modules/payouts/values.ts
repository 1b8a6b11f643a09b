// What the sentence of a code is made of: a page says the same in its reader's language.
import { kes, type SaidWith } from '@amana/contract'

export interface Values {
  cents?: number
  limitCents?: number
  /** Masked. */
  phone?: string
  /** When it happened, or is to happen. */
  since?: Date
  until?: Date
  /** Which of several: a word of code. */
  cause?: string
}

export const saidWith = ({ cents, limitCents, since, until, ...words }: Values): SaidWith => ({
  ...words,
  ...(cents !== undefined && { amount: kes(cents) }),
  ...(limitCents !== undefined && { limit: kes(limitCents) }),
  ...(since && { since: since.toISOString() }),
  ...(until && { until: until.toISOString() }),
})
