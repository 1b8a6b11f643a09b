// The order is completed: what is left of its money becomes the seller's, less commission; a new seller's reserve stays back.
import { sql } from 'kysely'
import { releaseEscrow } from '#ledger'
import { after, days } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { reserveDaysOf } from '#trust'
import { holdFrozen, holdRefunded } from '../errors.ts'
import { lockHold } from '../queries.ts'
import { divide, type Shares, taxRatesOf } from '../shares.ts'

/** Done once: a second call answers the same and moves nothing. @throws hold_refunded, hold_frozen */
export async function releaseHold(tx: TxCtx, orderId: string): Promise<Shares> {
  const hold = await lockHold(tx, orderId)
  if (hold.closedAt) {
    if (hold.releasedCents === 0 && !hold.takenBackAt) throw holdRefunded(hold.orderNumber)
    const { commissionCents, reserveCents, sellerCents, vatCents, withholdingCents } = hold
    return { commissionCents, reserveCents, sellerCents, vatCents, withholdingCents }
  }
  if (hold.frozenSince) throw holdFrozen(hold.orderNumber)
  const shares = divide(hold.remainingCents, hold, taxRatesOf(tx.config))
  await releaseEscrow(tx, { orderId, shopId: hold.shopId, ...shares })
  const reserveReleaseAt = shares.reserveCents > 0 ? after(tx.now, days(reserveDaysOf(hold.reserveBasisPoints))) : null
  await sql`update escrow.hold set released_cents = remaining_cents, remaining_cents = 0,
      commission_cents = ${shares.commissionCents}, reserve_cents = ${shares.reserveCents},
      seller_cents = ${shares.sellerCents}, vat_cents = ${shares.vatCents},
      withholding_cents = ${shares.withholdingCents}, closed_at = ${tx.now}, reserve_release_at = ${reserveReleaseAt}
    where order_id = ${orderId}`.execute(tx.db)
  return shares
}
