// With how many sellers a buyer has done business.
import { type BuyerSource, buyerWindowDays, sellersWhere } from './buyer.ts'
import { signal } from './signal.ts'

export const buyersSellers = signal(
  `different sellers the buyer has paid in the last ${buyerWindowDays} days, as guest or with an account, from whichever of her numbers`,
  (buyer: BuyerSource, now) => sellersWhere(buyer, now, () => true),
)
