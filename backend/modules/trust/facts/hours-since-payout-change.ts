// How fresh the change is.
import { type ConductSource, hoursSince } from './conduct.ts'
import { signal } from './signal.ts'

export const hoursSincePayoutChange = signal(
  'whole hours since the payout number or the phone of the account was last changed; missing without a change in 180 days',
  (source: ConductSource, now: Date): number | undefined => hoursSince(source, now, 'payout_number_changed'),
)
