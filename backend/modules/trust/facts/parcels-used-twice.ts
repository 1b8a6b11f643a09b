// Parcel numbers given for more than one order.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const parcelsUsedTwice = signal(
  'orders of the last 30 days whose parcel number had been given for another buyer’s order',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'parcel_used_twice', 30),
)
