// The phone network says that a refund has arrived. Once all that went back of this order has, the order shows it: a part given back
// for goodwill is not the whole, and neither is one of two refunds.
import { sql } from 'kysely'
import { readHold } from '#escrow'
import { sentBackCents } from '#payments'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { when } from '#platform/facts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'

async function allIsBack(tx: TxCtx, order: OrderRow): Promise<boolean> {
  const hold = await readHold(tx, order.id)
  if (!hold || hold.remainingCents > 0) return false
  // What M-Pesa has taken back itself was not sent by us.
  return hold.takenBackAt !== null || (await sentBackCents(tx, order.id)) >= hold.refundedCents
}

async function markReturned(tx: TxCtx, order: OrderRow, at: Date): Promise<void> {
  if (order.state === 'cancelled')
    await move(tx, order, 'refunded', { by: 'provider', reason: 'money returned', change: { returned_at: at } })
  else
    await sql`update orders."order" set returned_at = ${at}
      where shop_id = ${order.shop_id} and id = ${order.id}`.execute(tx.db)
}

const markIfAllIsBack = (ctx: Ctx, orderId: string, at: Date): Promise<void> =>
  transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    const ended = (order.state === 'cancelled' && order.paid_at) || (order.state === 'refunded' && !order.returned_at)
    if (ended && (await allIsBack(tx, order))) await markReturned(tx, order, at)
  })

export function markTheOrderRefundedWhenTheMoneyIsBack(): void {
  when('refund_sent', 'mark-the-order-refunded-when-the-money-is-back', async (ctx, fact) => {
    if (fact.data.orderId) await markIfAllIsBack(ctx, fact.data.orderId, fact.at)
  })
  // Where M-Pesa has taken it back there is nothing to send, and nothing will ever be reported as sent.
  when('order_cancelled', 'mark-the-order-refunded-when-its-payment-was-taken-back', async (ctx, fact) => {
    if (fact.data.reason === 'payment_taken_back') await markIfAllIsBack(ctx, fact.data.orderId, fact.at)
  })
}
