// A paid order that was called off: by its buyer, by its seller, or by the rule because nothing was shipped, which is a lost order.
import { when } from '#platform/facts'
import { countLostOrder, countOrder } from '../actions/count-order.ts'

export const countOrderWhenCancelled = (): void =>
  when('order_cancelled', 'count-order-when-cancelled', async (ctx, fact) => {
    const { data, at } = fact
    if (!data.wasPaid) return
    if (data.by === 'rule') return countLostOrder(ctx, data, 'not_shipped', at)
    await countOrder(ctx, data, {
      column: 'cancelled_at',
      at,
      alongside: { cancelled_by: data.by },
      counts: { [data.by === 'seller' ? 'cancelled_by_seller' : 'cancelled_by_buyer']: 1 },
    })
  })
