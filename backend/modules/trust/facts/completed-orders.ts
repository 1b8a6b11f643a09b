// How many sales came to a good end.
import { type SellerCounters, signal } from './signal.ts'

export const completedOrders = signal(
  'orders completed (money released); orders of a buyer linked to the seller do not count',
  (counters: SellerCounters) => counters.completedOrders,
)
