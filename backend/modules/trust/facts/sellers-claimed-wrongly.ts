// With how many of them the problem was none.
import { type BuyerSource, sellersWhere } from './buyer.ts'
import { signal } from './signal.ts'

export const sellersClaimedWrongly = signal(
  'of them, the sellers whose problem was decided against the buyer',
  (buyer: BuyerSource, now) => sellersWhere(buyer, now, ({ claimed, refused }) => claimed && refused),
)
