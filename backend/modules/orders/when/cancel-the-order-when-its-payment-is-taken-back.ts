// M-Pesa has taken the payment back. An order that has not left the seller ends at once; one on its way cannot be called back, so it goes
// on and the seller is told: what was held for it is gone.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { endBeforeShipping } from '../actions/cancel-order.ts'
import { lockOrder } from '../queries.ts'

export function cancelTheOrderWhenItsPaymentIsTakenBack(): void {
  when('payment_reversed', 'cancel-the-order-when-its-payment-is-taken-back', async (ctx, fact) => {
    if (fact.data.purpose !== 'order') return
    await transact(ctx, async (tx) => {
      const order = await lockOrder(tx, fact.data.purposeId)
      if (order.state === 'paid') await endBeforeShipping(tx, order, 'rule', 'payment_taken_back')
    })
  })
}
