// The ground under the lost-order rate.
import { type SellerCounters, signal } from './signal.ts'

export const endedOrders = signal(
  'paid orders that ended by being completed or lost; cancellations are counted by themselves',
  (counters: SellerCounters) =>
    counters.completedOrders + counters.refundedNotShipped + counters.refundedNotDelivered + counters.lostDisputes,
)
