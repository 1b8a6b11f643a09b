// How many prices the median rests on.
import { type ListingToJudge, signal } from './signal.ts'

export const comparableCount = signal(
  'number of comparable listings behind the median',
  ({ comparables }: ListingToJudge) => comparables?.count,
)
