// How many parcels left before their deadline.
import { type SellerCounters, signal } from './signal.ts'

export const shippedOnTime = signal(
  'orders shipped before their deadline',
  (counters: SellerCounters) => counters.shippedOnTime,
)
