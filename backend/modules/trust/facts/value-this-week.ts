// What the last week sold.
import { type ConductSource, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const valueThisWeekCents = signal(
  'total of the paid orders placed in the last 7 days, in cents',
  (source: ConductSource, now: Date): number => lastDays(source, now, 7, 'paid_value_cents'),
)
