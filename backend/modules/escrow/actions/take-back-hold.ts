// M-Pesa has taken an order's payment back: what is still held for it goes, and of what was released the sale is undone.
import { sql } from 'kysely'
import { takeProviderReversal } from '#ledger'
import type { TxCtx } from '#platform/context'
import { lockHold } from '../queries.ts'
import { givenBackFor } from '../shares.ts'

const nothing = { commissionCents: 0, vatCents: 0, withholdingCents: 0 }

/** Done once per receipt: the ledger answers the same the second time, and the hold has changed already. */
export async function takeBackHold(
  tx: TxCtx,
  reversal: { orderId: string; receipt: string; amountCents: number },
): Promise<void> {
  const { orderId, amountCents } = reversal
  const hold = await lockHold(tx, orderId)
  const releasedCents = hold.releasedCents - hold.clawedBackCents
  const undoneCents = Math.min(releasedCents, Math.max(0, amountCents - hold.remainingCents))
  const given = undoneCents > 0 ? givenBackFor(undoneCents, hold) : nothing
  const back = await takeProviderReversal(tx, { ...reversal, shopId: hold.shopId, releasedCents, ...given })
  if (back.replayed) return
  const reserveLeft = hold.reserveReleasedAt ? 0 : hold.reserveCents - hold.reserveTakenCents
  await sql`update escrow.hold set taken_back_at = ${tx.now}, refunded_cents = refunded_cents + ${back.heldCents},
      remaining_cents = remaining_cents - ${back.heldCents},
      closed_at = case when remaining_cents = ${back.heldCents} then coalesce(closed_at, ${tx.now}) end,
      clawed_back_cents = clawed_back_cents + ${undoneCents},
      commission_returned_cents = commission_returned_cents + ${given.commissionCents},
      vat_returned_cents = vat_returned_cents + ${given.vatCents},
      withholding_returned_cents = withholding_returned_cents + ${given.withholdingCents},
      reserve_taken_cents = reserve_taken_cents + ${Math.min(back.taken.reserveCents, reserveLeft)}
    where order_id = ${orderId}`.execute(tx.db)
}
