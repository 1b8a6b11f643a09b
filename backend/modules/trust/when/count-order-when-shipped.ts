// A parcel on its way, before its deadline or after.
import { when } from '#platform/facts'
import { countOrder } from '../actions/count-order.ts'

export const countOrderWhenShipped = (): void =>
  when('order_shipped', 'count-order-when-shipped', async (ctx, { data }) => {
    await countOrder(ctx, data, {
      column: 'shipped_at',
      at: new Date(data.shippedAt),
      alongside: { shipped_on_time: data.onTime },
      counts: { shipped_orders: 1, shipped_on_time: data.onTime ? 1 : 0 },
    })
  })
