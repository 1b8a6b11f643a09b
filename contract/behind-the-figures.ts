// What stands behind figures of the operator's page: the orders, and the work that waits.
import { z } from 'zod'
import { orderState } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { shopNamed } from './operator-trust.ts'

/** Open orders by their state, what was paid lately, and what went back: the newest or the nearest end first. */
export const watchedOrderLists = z.enum([
  ...(['awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed'] as const),
  ...(['paid_lately', 'sent_back'] as const),
])
export type WatchedOrders = z.infer<typeof watchedOrderLists>

export const watchOrders = defineEndpoint({
  name: 'watchOrders',
  method: 'GET',
  path: '/api/operator/orders',
  access: 'operator',
  summary: 'The orders behind a figure: numbers, shops, sums and dates, and nobody’s name',
  query: z.object({ show: watchedOrderLists.default('paid_lately'), after: id('order').optional() }),
  reply: z.object({
    /** Of those that have not ended, by their state. */
    counts: z.record(z.string(), z.int()),
    orders: z.array(
      z.object({
        id: wireId('order'),
        number: z.string(),
        state: orderState,
        total: money,
        shop: shopNamed,
        /** When it was paid, when it went back, or when its state ends by itself. */
        at: z.iso.datetime(),
        /** Its time is over, and it has not ended. */
        late: z.boolean(),
      }),
    ),
    next: wireId('order').nullable(),
  }),
})

export const readQueue = defineEndpoint({
  name: 'readQueue',
  method: 'GET',
  path: '/api/operator/queue',
  access: 'operator',
  summary: 'What waits for a worker and what was given up, by the kind of work',
  reply: z.object({
    tasks: z.array(z.object({ task: z.string(), waiting: z.int(), failed: z.int(), oldestWaitSeconds: z.int() })),
  }),
})
