// Listings that rules did not let through.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const refusedListings = signal(
  'listings refused or quarantined in the last 30 days for what they were: bait price, risk category, pictures of others',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'listing_refused', 30),
)
