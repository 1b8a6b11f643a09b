// What the listing asks.
import { type ListingToJudge, signal } from './signal.ts'

export const listingPrice = signal(
  'lowest price among the variants in cents',
  ({ priceCents }: ListingToJudge) => priceCents,
)
