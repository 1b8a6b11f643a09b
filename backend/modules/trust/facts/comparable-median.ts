// What others ask for the like.
import { type ListingToJudge, signal } from './signal.ts'

export const comparableMedian = signal(
  'median price of comparable listings on show in cents; unknown where there are none',
  ({ comparables }: ListingToJudge) => (comparables && comparables.count > 0 ? comparables.medianCents : undefined),
)
