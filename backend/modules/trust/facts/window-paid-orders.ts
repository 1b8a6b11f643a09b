// The ground under the share of cancelled orders.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowPaidOrders = signal('paid orders placed in the window', inWindow('paid_orders'))
