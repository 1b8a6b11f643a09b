// With how many of them there was a problem.
import type { BuyerSource } from './buyer.ts'
import { signal } from './signal.ts'

export const sellersClaimedAgainst = signal(
  'of them, the sellers the buyer has reported a problem with; what was taken back does not count',
  ({ claimedAgainst }: BuyerSource) => claimedAgainst,
)
