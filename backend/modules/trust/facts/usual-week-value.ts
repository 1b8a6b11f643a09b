// What a week usually sells.
import { type ConductSource, isOlderThan, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const usualWeekValueCents = signal(
  'a quarter of the total of the paid orders placed in the 28 days before the last 7, in cents; unknown for a shop younger than 35 days',
  (source: ConductSource, now: Date): number | undefined =>
    isOlderThan(source, now, 35) ? Math.round(lastDays(source, now, 28, 'paid_value_cents', 7) / 4) : undefined,
)
