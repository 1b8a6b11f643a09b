// The ground under losses that come thick and fast.
import { type ConductSource, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const paidFourWeeks = signal(
  'paid orders placed in the last 28 days',
  (source: ConductSource, now: Date): number => lastDays(source, now, 28, 'paid_orders'),
)
