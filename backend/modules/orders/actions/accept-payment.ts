// A payment has arrived: in the transaction that settles it, the order says whether it takes it. What it does not take goes back by itself.
import { sellReservedStock } from '#catalogue'
import { openHold } from '#escrow'
import type { ArrivedPayment } from '#payments'
import { after } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { factsOf } from '../facts-of-order.ts'
import { shipWithin } from '../lifecycle.ts'
import { findOrder, lockOrder, move } from '../queries.ts'

/** `accepted`: the money is held for this order. Otherwise the reason why it is not the order's, and it is to be returned. */
export async function acceptPayment(
  tx: TxCtx,
  { purposeId: orderId, amountCents, receipt }: ArrivedPayment,
): Promise<'accepted' | { refused: string }> {
  if (!(await findOrder(tx, orderId))) return { refused: 'order_unknown' }
  const order = await lockOrder(tx, orderId)
  if (order.state !== 'awaiting_payment') return { refused: `order_${order.state}` }
  if (amountCents !== order.total_cents) return { refused: 'wrong_amount' }
  const shipBy = after(tx.now, shipWithin)
  await openHold(tx, {
    orderId: order.id,
    shopId: order.shop_id,
    orderNumber: order.number,
    amountCents: order.total_cents,
    commissionableCents: order.subtotal_cents,
    commissionBasisPoints: order.commission_basis_points,
    reserveBasisPoints: order.reserve_basis_points,
    receipt,
  })
  await sellReservedStock(tx, order.id)
  const paid = await move(tx, order, 'paid', {
    by: 'provider',
    change: { paid_at: tx.now, ship_by: shipBy, due_at: shipBy },
  })
  await announce(tx, 'order_paid', { ...factsOf(paid), paidAt: tx.now.toISOString() })
  return 'accepted'
}
