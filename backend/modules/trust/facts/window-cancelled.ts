// Sales that the seller called off.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowCancelled = signal(
  'paid orders placed in the window and cancelled by the seller',
  inWindow('cancelled_by_seller'),
)
