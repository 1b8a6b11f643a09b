// The ground under the share of reviews that count for nothing.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const reviewsWritten = signal('reviews of the last 90 days', (source: ConductSource, now: Date): number =>
  marksWithin(source, now, 'reviewed', 90),
)
