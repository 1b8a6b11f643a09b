// Buyers who were sold a fake.
import { after, days } from '#platform/clock'
import { type ConductSource, distinctBuyersOf, lostEverSince } from './conduct.ts'
import { signal } from './signal.ts'

export const counterfeitBuyers = signal(
  'different buyers who won a dispute about a counterfeit in the last 180 days',
  (source: ConductSource, now: Date): number =>
    distinctBuyersOf(
      lostEverSince(source, after(now, -days(180))).filter(({ disputeReason }) => disputeReason === 'counterfeit'),
    ),
)
