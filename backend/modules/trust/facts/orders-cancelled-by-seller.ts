// Paid orders that the seller called off.
import { type SellerCounters, signal } from './signal.ts'

export const ordersCancelledBySeller = signal(
  'paid orders that the seller cancelled before shipping',
  (counters: SellerCounters) => counters.cancelledBySeller,
)
