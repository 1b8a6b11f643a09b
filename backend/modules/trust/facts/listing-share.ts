// How many of the listings that its tier allows the shop may have now.
import { type ListingToJudge, signal } from './signal.ts'

export const listingShare = signal(
  'the share of the tier’s listings that the shop may have: 1, or a half while a reserve is in force',
  ({ listingShare }: ListingToJudge) => listingShare,
)
