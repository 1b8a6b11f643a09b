// Parcels whose arrival is proven.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowDelivered = signal(
  'orders placed in the window whose delivery was proven by the handover code or by the buyer',
  inWindow('delivered_orders'),
)
