// What the completed sales were worth in all.
import { type SellerCounters, signal } from './signal.ts'

export const completedValue = signal(
  'total of completed orders in cents',
  (counters: SellerCounters) => counters.completedValueCents,
)
