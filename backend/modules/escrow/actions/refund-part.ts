// Part of what is held for an order goes back to the number that paid; the rest stays held for the seller.
import { sql } from 'kysely'
import { startRefund } from '#payments'
import type { TxCtx } from '#platform/context'
import { holdRefunded, holdReleased, moreThanIsThere } from '../errors.ts'
import { notePartRefund, type PartRefund, partRefundOf } from '../part-refunds.ts'
import { lockHold } from '../queries.ts'

export interface PartRefundRequest {
  /** Whole shillings. */
  amountCents: number
  /** A stable word: dispute_settled, item_missing … */
  reason: string
  /** What makes it one refund and not two, a dispute's id; the reason when left out. */
  key?: string
}

/** Done once per key. All that is left may be asked for: then the hold has ended. @throws hold_released, hold_refunded, more_than_is_there */
export async function refundPart(tx: TxCtx, orderId: string, part: PartRefundRequest): Promise<PartRefund> {
  const hold = await lockHold(tx, orderId)
  const known = await partRefundOf(tx, hold, part, false)
  if (known) return known
  if (hold.closedAt) throw hold.releasedCents > 0 ? holdReleased(hold.orderNumber) : holdRefunded(hold.orderNumber)
  const { amountCents, reason } = part
  if (amountCents > hold.remainingCents) throw moreThanIsThere(hold.orderNumber)
  const { refundId } = await startRefund(tx, { from: 'escrow', orderId, shopId: hold.shopId, amountCents, reason })
  await sql`update escrow.hold set refunded_cents = refunded_cents + ${amountCents},
      remaining_cents = remaining_cents - ${amountCents},
      closed_at = case when remaining_cents = ${amountCents} then ${tx.now}::timestamptz end
    where order_id = ${orderId}`.execute(tx.db)
  return notePartRefund(tx, hold, part, { refundId, afterRelease: false })
}
