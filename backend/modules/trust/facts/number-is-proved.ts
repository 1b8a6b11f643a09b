// Whether M-Pesa has put a name to the seller.
import { type ListingToJudge, signal } from './signal.ts'

export const numberIsProved = signal(
  '1 when the payout number is proved by a payment, else 0',
  ({ numberIsProved }: ListingToJudge) => numberIsProved,
)
