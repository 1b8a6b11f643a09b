// Orders of the seller with the own shop.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const ordersWithOneself = signal(
  'paid orders of the last 30 days by a buyer linked to the seller; they count for nothing else',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'order_with_oneself', 30),
)
