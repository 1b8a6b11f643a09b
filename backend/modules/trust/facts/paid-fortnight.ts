// The ground under what was never shipped lately.
import { type ConductSource, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const paidFortnight = signal(
  'paid orders placed in the last 14 days',
  (source: ConductSource, now: Date): number => lastDays(source, now, 14, 'paid_orders'),
)
