// When a parcel number was last given twice.
import { type ConductSource, lastMark } from './conduct.ts'
import { signal } from './signal.ts'

export const lastParcelUsedTwiceAt = signal(
  'when an order was last given the parcel number of another buyer’s order',
  (source: ConductSource): string | undefined => lastMark(source, 'parcel_used_twice')?.toISOString(),
)
