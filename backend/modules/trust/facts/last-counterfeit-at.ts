// When a fake was last proven.
import { after, days } from '#platform/clock'
import { type ConductSource, latest, lostEverSince } from './conduct.ts'
import { signal } from './signal.ts'

export const lastCounterfeitAt = signal(
  'when a dispute about a counterfeit was last lost within 180 days',
  (source: ConductSource, now: Date): string | undefined =>
    latest(
      lostEverSince(source, after(now, -days(180))).flatMap(({ disputeReason, lostAt }) =>
        disputeReason === 'counterfeit' ? [lostAt] : [],
      ),
    ),
)
