// The ground under the rate of lost orders.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowEndedOrders = signal(
  'orders placed in the window that were completed or lost',
  inWindow('ended_orders'),
)
