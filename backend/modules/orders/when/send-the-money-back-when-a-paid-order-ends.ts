// A paid order that was cancelled or never arrived: all that is still held goes back to the paying number.
import { refundHold } from '#escrow'
import { transact } from '#platform/context'
import { when } from '#platform/facts'

export function sendTheMoneyBackWhenAPaidOrderEnds(): void {
  when('order_cancelled', 'send-the-money-back-when-a-paid-order-is-cancelled', async (ctx, fact) => {
    if (fact.data.wasPaid) await transact(ctx, (tx) => refundHold(tx, fact.data.orderId, { reason: fact.data.reason }))
  })
  when('order_refunded', 'send-the-money-back-when-nothing-was-delivered', (ctx, fact) =>
    transact(ctx, (tx) => refundHold(tx, fact.data.orderId, { reason: fact.data.reason })),
  )
}
