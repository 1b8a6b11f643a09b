// Somebody disputes an order: its money is not released until it is said whose it is. It may still be refunded.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { holdReleased } from '../errors.ts'
import { lockHold } from '../queries.ts'

/** Done once: the first reason and date stay. A hold that was refunded has nothing to freeze. @throws hold_released */
export async function freezeHold(tx: TxCtx, orderId: string, why: { reason: string }): Promise<void> {
  const hold = await lockHold(tx, orderId)
  if (hold.releasedCents > 0) throw holdReleased(hold.orderNumber)
  if (hold.closedAt || hold.frozenSince) return
  await sql`update escrow.hold set frozen_since = ${tx.now}, frozen_reason = ${why.reason}
    where order_id = ${orderId}`.execute(tx.db)
}

export async function unfreezeHold(tx: TxCtx, orderId: string): Promise<void> {
  await lockHold(tx, orderId)
  await sql`update escrow.hold set frozen_since = null, frozen_reason = null where order_id = ${orderId}`.execute(tx.db)
}
