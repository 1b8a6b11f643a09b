// What the last week still owes its buyers.
import { type ConductSource, lastDays } from './conduct.ts'
import { signal } from './signal.ts'

export const undeliveredThisWeek = signal(
  'of the paid orders placed in the last 7 days, those whose delivery is not proven and that were not called off',
  (source: ConductSource, now: Date): number =>
    Math.max(
      0,
      lastDays(source, now, 7, 'paid_orders') -
        lastDays(source, now, 7, 'delivered_orders') -
        lastDays(source, now, 7, 'cancelled_by_seller'),
    ),
)
