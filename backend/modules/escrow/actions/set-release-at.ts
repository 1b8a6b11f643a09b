// When the seller may have the money: known once the goods have arrived; null when that is open again.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'

/** A hold that has ended keeps its date. */
export async function setReleaseAt(tx: TxCtx, orderId: string, releaseAt: Date | null): Promise<void> {
  await sql`update escrow.hold set release_at = ${releaseAt}
    where order_id = ${orderId} and closed_at is null`.execute(tx.db)
}
