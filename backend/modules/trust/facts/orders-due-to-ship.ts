// The ground under "shipped on time": an order that was never shipped was not shipped on time either.
import { type SellerCounters, signal } from './signal.ts'

export const ordersDueToShip = signal(
  'paid orders that were shipped, or sent back because they were not',
  (counters: SellerCounters) => counters.shippedOrders + counters.refundedNotShipped,
)
