// Once delivered, the money has a date: escrow keeps it for the seller's page and the next payout.
import { setReleaseAt } from '#escrow'
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { lockOrder } from '../queries.ts'

export function dateTheReleaseWhenDelivered(): void {
  when('order_delivered', 'date-the-release-when-delivered', (ctx, fact) =>
    transact(ctx, async (tx) => {
      const order = await lockOrder(tx, fact.data.orderId)
      if (order.state === 'delivered' && order.due_at) await setReleaseAt(tx, order.id, order.due_at)
    }),
  )
}
