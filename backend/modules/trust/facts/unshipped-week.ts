// Paid orders for which nothing was ever sent.
import { type ConductSource, distinctBuyersOf, lostWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const unshippedWeek = signal(
  'orders that were sent back unshipped in the last 7 days, each buyer once',
  (source: ConductSource, now: Date): number =>
    distinctBuyersOf(lostWithin(source, now, 7).filter(({ reason }) => reason === 'not_shipped')),
)
