// When a listing was last kept off the show.
import { type ConductSource, lastMark } from './conduct.ts'
import { signal } from './signal.ts'

export const lastListingRefusedAt = signal(
  'when a listing was last refused or quarantined for what it was',
  (source: ConductSource): string | undefined => lastMark(source, 'listing_refused')?.toISOString(),
)
