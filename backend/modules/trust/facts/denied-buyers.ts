// Buyers who say that nothing came although their code was entered.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const deniedBuyers = signal(
  'different buyers who said in the last 28 days that nothing had come although their handover code was entered',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'delivery_denied', 28),
)
