// The phone network says the refund has arrived: the order shows it.
import { sql } from 'kysely'
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { lockOrder, move } from '../queries.ts'

export function markTheOrderRefundedWhenTheMoneyIsBack(): void {
  when('refund_sent', 'mark-the-order-refunded-when-the-money-is-back', async (ctx, fact) => {
    const { orderId } = fact.data
    if (!orderId) return
    await transact(ctx, async (tx) => {
      const order = await lockOrder(tx, orderId)
      if (order.state === 'cancelled' && order.paid_at)
        await move(tx, order, 'refunded', {
          by: 'provider',
          reason: 'money returned',
          change: { returned_at: fact.at },
        })
      else if (order.state === 'refunded' && !order.returned_at)
        await sql`update orders."order" set returned_at = ${fact.at}
          where shop_id = ${order.shop_id} and id = ${order.id}`.execute(tx.db)
    })
  })
}
