// How busy a week usually is.
import { type ConductSource, isOlderThan, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const usualWeekOrders = signal(
  'a quarter of the paid orders placed in the 28 days before the last 7; unknown for a shop younger than 35 days',
  (source: ConductSource, now: Date): number | undefined =>
    isOlderThan(source, now, 35) ? lastDays(source, now, 28, 'paid_orders', 7) / 4 : undefined,
)
