// When the seller last let a buyer down.
import { type ConductSource, latest, lostInWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const lastLostAt = signal(
  'when the last of the lost orders in the window was lost',
  (source: ConductSource, now: Date): string | undefined =>
    latest(lostInWindow(source, now).map(({ lostAt }) => lostAt)),
)
