// What it cost before.
import { type ListingToJudge, signal } from './signal.ts'

export const priceBefore = signal(
  'the price it was on show for until now, in cents; missing for what was not on show',
  ({ priceBeforeCents }: ListingToJudge) => priceBeforeCents,
)
