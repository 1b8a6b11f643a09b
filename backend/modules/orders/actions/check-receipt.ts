// "I have paid": the buyer types the code of M-Pesa's SMS. It only makes M-Pesa be asked; the order is paid by M-Pesa's answer or not at all.
import { checkReceipt as ask } from '#payments'
import { type Ctx, transact } from '#platform/context'
import { notPayable } from '../errors.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder } from '../queries.ts'

export const checkReceipt = (ctx: Ctx, orderId: string, receipt: string): Promise<OrderRow> =>
  transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'awaiting_payment' && order.state !== 'expired') throw notPayable()
    await ask(tx, { purpose: 'order', purposeId: order.id, receipt })
    return order
  })
