// Parcels that left late or never.
import { type ConductSource, inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowLate = signal(
  'of the orders due to be shipped, placed in the window: those shipped late or not at all',
  (source: ConductSource, now: Date): number =>
    inWindow('due_to_ship')(source, now) - inWindow('shipped_on_time')(source, now),
)
