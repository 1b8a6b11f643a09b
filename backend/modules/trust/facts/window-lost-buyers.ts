// Whom the seller has let down, lately.
import { type ConductSource, lostInWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowLostBuyers = signal(
  'orders placed in the window that the seller lost; a buyer counts once in 60 days',
  (source: ConductSource, now: Date): number => lostInWindow(source, now).length,
)
