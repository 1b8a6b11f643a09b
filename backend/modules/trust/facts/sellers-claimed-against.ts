// With how many of them there was a problem.
import { type BuyerSource, sellersWhere } from './buyer.ts'
import { signal } from './signal.ts'

export const sellersClaimedAgainst = signal(
  'of them, the sellers the buyer has reported a problem with, or denied a parcel of whose code was entered; what was taken back does not count, nor what was reported of a shop that has been frozen or banned',
  (buyer: BuyerSource, now) => sellersWhere(buyer, now, ({ claimed }) => claimed),
)
