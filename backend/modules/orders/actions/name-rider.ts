// Somebody else brings the parcel: the rider gets a link by SMS that opens the hand-over of this order, and nothing else. A new one
// ends the one before.
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { notShipped } from '../errors.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder } from '../queries.ts'
import { waitsForItsCode } from './enter-handover-code.ts'

/** @param riderPhone E.164; null takes the link back from whoever has it */
export function nameRider(ctx: Ctx, shopId: string, orderId: string, riderPhone: string | null): Promise<OrderRow> {
  return transactForShop(ctx, shopId, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!waitsForItsCode(order)) throw notShipped()
    const { rows } = await sql<OrderRow>`update orders."order" set handover_epoch = handover_epoch + 1,
        rider_phone = ${riderPhone}, rider_told_at = ${riderPhone && tx.now}::timestamptz
      where shop_id = ${shopId} and id = ${orderId} returning *`.execute(tx.db)
    if (riderPhone) await announce(tx, 'rider_named', { orderId, shopId })
    return rows[0]!
  })
}
