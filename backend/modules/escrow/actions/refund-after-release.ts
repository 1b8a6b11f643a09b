// An order is refunded, wholly or in part, although its money was released: the buyer is paid at once, and it is taken back from the
// seller (reserve, available, then owed). Amana gives its commission back in proportion.
import { sql } from 'kysely'
import { startRefund } from '#payments'
import type { TxCtx } from '#platform/context'
import { holdNotReleased, moreThanIsThere } from '../errors.ts'
import { notePartRefund, type PartRefund, partRefundOf } from '../part-refunds.ts'
import { lockHold } from '../queries.ts'
import { givenBackFor } from '../shares.ts'
import type { PartRefundRequest } from './refund-part.ts'

/** Done once per key. @throws hold_not_released, more_than_is_there */
export async function refundAfterRelease(tx: TxCtx, orderId: string, part: PartRefundRequest): Promise<PartRefund> {
  const hold = await lockHold(tx, orderId)
  const known = await partRefundOf(tx, hold, part, true)
  if (known) return known
  if (hold.releasedCents === 0) throw holdNotReleased(hold.orderNumber)
  const { amountCents, reason } = part
  if (amountCents > hold.releasedCents - hold.clawedBackCents) throw moreThanIsThere(hold.orderNumber)
  const given = givenBackFor(amountCents, hold)
  const { refundId, taken } = await startRefund(tx, {
    from: 'seller',
    ...{ orderId, shopId: hold.shopId, amountCents, reason, given },
  })
  const reserveLeft = hold.reserveReleasedAt ? 0 : hold.reserveCents - hold.reserveTakenCents
  await sql`update escrow.hold set clawed_back_cents = clawed_back_cents + ${amountCents},
      commission_returned_cents = commission_returned_cents + ${given.commissionCents},
      vat_returned_cents = vat_returned_cents + ${given.vatCents},
      withholding_returned_cents = withholding_returned_cents + ${given.withholdingCents},
      reserve_taken_cents = reserve_taken_cents + ${Math.min(taken?.reserveCents ?? 0, reserveLeft)}
    where order_id = ${orderId}`.execute(tx.db)
  return notePartRefund(tx, hold, part, { refundId, afterRelease: true })
}
