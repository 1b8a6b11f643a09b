// Losses that come thick and fast, before any rate can tell.
import { type ConductSource, distinctBuyersOf, lostWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const lostBuyersFortnight = signal(
  'different buyers whose order was lost in the last 14 days, by the day it was lost',
  (source: ConductSource, now: Date): number => distinctBuyersOf(lostWithin(source, now, 14)),
)
