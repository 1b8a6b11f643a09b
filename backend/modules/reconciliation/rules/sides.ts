// Both sides of a transaction as sums: what moved, and what the provider took for it.
import type { Transaction } from './rule.ts'

export interface Sides {
  theirCents: number
  ourCents: number
  theirFeeCents: number
  ourFeeCents: number
  /** Part of theirs: what the provider took back. */
  reversedCents: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

export function sidesOf({ theirs, ours }: Transaction): Sides {
  const moved = theirs.filter((line) => line.kind !== 'fee')
  return {
    theirCents: sum(moved.map((line) => line.cents)),
    ourCents: sum(ours.map((movement) => movement.cents + movement.feeCents)),
    theirFeeCents: -sum(theirs.filter((line) => line.kind === 'fee').map((line) => line.cents)) || 0,
    ourFeeCents: sum(ours.map((movement) => movement.feeCents)),
    reversedCents: sum(moved.filter((line) => line.kind === 'reversal').map((line) => line.cents)),
  }
}

/** How long the youngest of either side could have been met by the other: of ours, until the statement ends. */
export const ageOf = ({ theirs, ours, now, readUntil }: Transaction): number =>
  Math.min(
    ...theirs.map((line) => now.getTime() - line.completedAt.getTime()),
    ...ours.map((movement) => readUntil.getTime() - movement.at.getTime()),
  )

export const shillings = (cents: number): string =>
  `KES ${(Math.abs(cents) / 100).toLocaleString('en-KE', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 })}`
