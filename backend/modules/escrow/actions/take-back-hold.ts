// M-Pesa has taken an order's payment back: what is still held for it goes, and of what was released the seller's part is taken back.
import { sql } from 'kysely'
import { takeProviderReversal } from '#ledger'
import type { TxCtx } from '#platform/context'
import { lockHold } from '../queries.ts'

/** Done once per receipt: the ledger answers the same the second time, and the hold has changed already. */
export async function takeBackHold(
  tx: TxCtx,
  reversal: { orderId: string; receipt: string; amountCents: number },
): Promise<void> {
  const { orderId, shopId, releasedCents, commissionCents } = await lockHold(tx, reversal.orderId)
  const back = await takeProviderReversal(tx, { ...reversal, shopId, releasedCents, commissionCents })
  if (back.replayed) return
  await sql`update escrow.hold set taken_back_at = ${tx.now}, refunded_cents = refunded_cents + ${back.heldCents},
      remaining_cents = remaining_cents - ${back.heldCents},
      closed_at = case when remaining_cents = ${back.heldCents} then coalesce(closed_at, ${tx.now}) end
    where order_id = ${orderId}`.execute(tx.db)
}
