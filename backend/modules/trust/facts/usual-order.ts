// How dear the shop's orders usually are, at the till.
import { type OrderToJudge, signal } from './signal.ts'

export const usualOrder = signal(
  'the amount that nine in ten of the shop’s completed orders do not exceed, as last judged; unknown with fewer than 10',
  ({ usualOrderCents }: OrderToJudge) => usualOrderCents,
)
