// When the shop last lost an order at all.
import { after, days } from '#platform/clock'
import { type ConductSource, latest, lostEverSince } from './conduct.ts'
import { signal } from './signal.ts'

export const lastLossAt = signal(
  'when an order was last lost within 180 days',
  (source: ConductSource, now: Date): string | undefined =>
    latest(lostEverSince(source, after(now, -days(180))).map(({ lostAt }) => lostAt)),
)
