// Reviews whose stars are in no average.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const reviewsNotCounted = signal(
  'reviews of the last 90 days that count for nothing: by somebody linked to the seller, or who buys mostly there',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'review_not_counted', 90),
)
