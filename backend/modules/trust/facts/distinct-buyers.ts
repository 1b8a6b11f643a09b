// How many different people bought; a friend who buys ten times is one.
import { type SellerCounters, signal } from './signal.ts'

export const distinctBuyers = signal(
  'different buyers with a completed order; each counts once, by account or paying number',
  (counters: SellerCounters) => counters.distinctBuyers,
)
