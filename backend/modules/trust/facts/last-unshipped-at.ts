// When the last of them went back.
import { type ConductSource, latest, lostWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const lastUnshippedAt = signal(
  'when an order last went back unshipped within the last 7 days',
  (source: ConductSource, now: Date): string | undefined =>
    latest(lostWithin(source, now, 7).flatMap(({ reason, lostAt }) => (reason === 'not_shipped' ? [lostAt] : []))),
)
