// How fresh the password is.
import { type ConductSource, hoursSince } from './conduct.ts'
import { signal } from './signal.ts'

export const hoursSinceAccountChange = signal(
  'whole hours since the password was reset by a code, or the second factor switched off; missing without one in 180 days',
  (source: ConductSource, now: Date): number | undefined => hoursSince(source, now, 'account_changed'),
)
