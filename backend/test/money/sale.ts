// A sale as it was agreed, and what its people have done about it since: the auditor's own memory, told by whoever did it.
import type { OrderState } from '@amana/contract'
import type { Tier } from './terms.ts'

export interface Agreed {
  id: string
  number: string
  shopId: string
  phone: string
  tier: Tier
  /** Of what the seller gets, kept in reserve. */
  reserveBasisPoints: number
  subtotalCents: number
  totalCents: number
  at: Date
}

/** How a reported problem was decided: all for the buyer, a part, or nothing. */
export type Decision = { outcome: 'refund' } | { outcome: 'part'; refundCents: number } | { outcome: 'release' }

export interface Sale extends Agreed {
  state: OrderState
  /** Given back out of what was held, and after it was the seller's. */
  partsCents: number
  clawedCents: number
  cancelled?: true
  shippedAt?: Date
  extended?: true
  codeAt?: Date
  confirmed?: true
  reported?: { backstopAt: Date }
  decided?: Decision
  completedAt?: Date
  /** M-Pesa took its payment back: before it was the seller's, so that nothing was released, or afterwards. */
  takenBack?: 'before' | 'after'
}

/** What became the seller's and Amana's when it was completed. */
export const releasedOf = (sale: Sale): number =>
  sale.state === 'completed' && sale.takenBack !== 'before' ? sale.totalCents - sale.partsCents : 0

/** Of what was released: what has been undone since. */
export const undoneOf = (sale: Sale): number => (sale.takenBack === 'after' ? releasedOf(sale) : sale.clawedCents)
