// When the last of them was lost.
import { type ConductSource, latest, lostWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const lastLostFortnightAt = signal(
  'when an order was last lost within the last 14 days',
  (source: ConductSource, now: Date): string | undefined =>
    latest(lostWithin(source, now, 14).map(({ lostAt }) => lostAt)),
)
