// How fast the shop is putting things up.
import { type ListingToJudge, signal } from './signal.ts'

export const listingsLastHour = signal(
  'listings added in the last 60 minutes besides the one being put up',
  ({ listingsLastHour }: ListingToJudge) => listingsLastHour,
)
