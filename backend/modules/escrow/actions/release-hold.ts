// The order is completed: what is left of its money becomes the seller's, less commission; a new seller's reserve stays back.
import { sql } from 'kysely'
import { releaseEscrow } from '#ledger'
import { after, days } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { reserveDays } from '#trust'
import { holdRefunded } from '../errors.ts'
import { lockHold } from '../queries.ts'
import { divide, type Shares } from '../shares.ts'

/** Done once: a second call answers the same and moves nothing. @throws hold_refunded */
export async function releaseHold(tx: TxCtx, orderId: string): Promise<Shares> {
  const hold = await lockHold(tx, orderId)
  if (hold.closedAt) {
    if (hold.releasedCents === 0 && !hold.takenBackAt) throw holdRefunded(hold.orderNumber)
    return { commissionCents: hold.commissionCents, reserveCents: hold.reserveCents, sellerCents: hold.sellerCents }
  }
  const shares = divide(hold.remainingCents, hold)
  await releaseEscrow(tx, { orderId, shopId: hold.shopId, ...shares })
  const reserveReleaseAt = shares.reserveCents > 0 ? after(tx.now, days(reserveDays)) : null
  await sql`update escrow.hold set released_cents = remaining_cents, remaining_cents = 0,
      commission_cents = ${shares.commissionCents}, reserve_cents = ${shares.reserveCents},
      seller_cents = ${shares.sellerCents}, closed_at = ${tx.now}, reserve_release_at = ${reserveReleaseAt}
    where order_id = ${orderId}`.execute(tx.db)
  return shares
}
