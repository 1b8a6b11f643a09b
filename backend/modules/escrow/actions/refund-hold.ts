// The order has come to nothing: all that is still held for it goes back to the number that paid.
import { sql } from 'kysely'
import { startRefund } from '#payments'
import type { TxCtx } from '#platform/context'
import { holdReleased } from '../errors.ts'
import { lockHold } from '../queries.ts'

/** Done once: a second call starts no second refund. @throws hold_released */
export async function refundHold(tx: TxCtx, orderId: string, why: { reason: string }): Promise<void> {
  const hold = await lockHold(tx, orderId)
  if (hold.closedAt) {
    if (hold.refundedCents === 0) throw holdReleased(hold.orderNumber)
    return
  }
  await startRefund(tx, {
    from: 'escrow',
    orderId,
    shopId: hold.shopId,
    amountCents: hold.remainingCents,
    reason: why.reason,
  })
  await sql`update escrow.hold set refunded_cents = refunded_cents + remaining_cents, remaining_cents = 0,
      closed_at = ${tx.now} where order_id = ${orderId}`.execute(tx.db)
}
