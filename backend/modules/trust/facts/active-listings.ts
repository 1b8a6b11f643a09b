// How much the shop has on show already.
import { type ListingToJudge, signal } from './signal.ts'

export const activeListings = signal(
  'listings on show besides the one being put up',
  ({ activeListings }: ListingToJudge) => activeListings,
)
