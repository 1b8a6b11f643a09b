// With how many of them the buyer at the till has reported a problem.
import { type OrderToJudge, signal } from './signal.ts'

export const sellersTheBuyerClaimedAgainst = signal(
  'of them, the sellers the buyer has reported a problem with; what was taken back does not count',
  ({ buyer }: OrderToJudge) => buyer?.claimedAgainst,
)
