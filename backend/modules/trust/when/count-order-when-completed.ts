// A sale that came to a good end counts for the seller, and may lift them a tier.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { countBuyer, countOrder } from '../actions/count-order.ts'
import { recountTier } from '../actions/recount-tier.ts'

export const countOrderWhenCompleted = (): void =>
  when('order_completed', 'count-order-when-completed', async (ctx, { data }) => {
    const at = new Date(data.completedAt)
    await countOrder(ctx, data, {
      column: 'completed_at',
      at,
      counts: { completed_orders: 1, completed_value_cents: data.totalCents },
      also: async (tx) => ({ distinct_buyers: await countBuyer(tx, data, at) }),
    })
    await transact(ctx, (tx) => recountTier(tx, data.shopId))
  })
