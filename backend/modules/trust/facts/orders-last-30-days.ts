// What a usual day is for this shop.
import { type OrderToJudge, signal } from './signal.ts'

export const ordersLast30Days = signal(
  'orders placed with the shop in the last 30 days',
  ({ ordersLast30Days }: OrderToJudge) => ordersLast30Days,
)
