// The ground under the share of proven deliveries.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowShipped = signal('orders placed in the window that were shipped', inWindow('shipped_orders'))
