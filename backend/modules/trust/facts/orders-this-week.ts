// How busy the last week was.
import { type ConductSource, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const ordersThisWeek = signal(
  'paid orders placed in the last 7 days',
  (source: ConductSource, now: Date): number => lastDays(source, now, 7, 'paid_orders'),
)
