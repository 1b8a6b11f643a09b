// Another try at paying: the prompt goes to the same phone again, or to another one.

import { requestPayment } from '#payments'
import { checkoutsAreHalted } from '#payouts'
import { type Ctx, transact } from '#platform/context'
import { accountReferenceOf } from '../account-reference.ts'
import { notPayable, paymentsStopped } from '../errors.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder } from '../queries.ts'

export function sendPaymentPrompt(ctx: Ctx, orderId: string, phone?: string): Promise<OrderRow> {
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'awaiting_payment') throw notPayable()
    if (await checkoutsAreHalted(tx)) throw paymentsStopped()
    await requestPayment(tx, {
      purpose: 'order',
      purposeId: order.id,
      shopId: order.shop_id,
      amountCents: order.total_cents,
      phone: phone ?? order.contact_phone,
      accountReference: accountReferenceOf(order),
      payBy: order.pay_by,
    })
    return order
  })
}
