// Sales the seller lost: the money went back because nothing was sent, or nothing arrived, or a dispute was lost.
import { type SellerCounters, signal } from './signal.ts'

export const lostOrders = signal(
  'paid orders refunded by rule because they were not shipped or not delivered, and disputes decided against the seller; one order counts once',
  (counters: SellerCounters) => counters.refundedNotShipped + counters.refundedNotDelivered + counters.lostDisputes,
)
