// The ground under the share of late parcels.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowDueToShip = signal(
  'paid orders placed in the window that were shipped, or sent back because they were not',
  inWindow('due_to_ship'),
)
