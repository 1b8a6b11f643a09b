// How many orders the shop has had within a day.
import { type OrderToJudge, signal } from './signal.ts'

export const ordersLast24Hours = signal(
  'orders placed with the shop in the last 24 hours, besides the one being placed',
  ({ ordersToday }: OrderToJudge) => ordersToday,
)
