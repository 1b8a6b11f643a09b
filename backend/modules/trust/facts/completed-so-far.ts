// What the shop at the till has sold to the end so far.
import { type OrderToJudge, signal } from './signal.ts'

export const completedSoFar = signal(
  'total of the shop’s completed orders since it was opened, in cents; orders of a buyer linked to the seller do not count',
  ({ completedCents }: OrderToJudge) => completedCents,
)
