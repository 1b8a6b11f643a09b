// A paid order is one the seller owes a parcel for.
import { when } from '#platform/facts'
import { countOrder } from '../actions/count-order.ts'

export const countOrderWhenPaid = (): void =>
  when('order_paid', 'count-order-when-paid', async (ctx, { data }) => {
    await countOrder(ctx, data, { column: 'paid_at', at: new Date(data.paidAt), counts: { paid_orders: 1 } })
  })
