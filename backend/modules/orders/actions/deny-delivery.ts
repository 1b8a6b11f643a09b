// “My code was entered, but nothing has come”: somebody asked for it on the phone before there was a parcel. The code stands, for it
// is the strongest proof there is; but the money of the order waits twice as long, and trust counts how many buyers say so.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { notDeniable } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { dateRelease, lockOrder } from '../queries.ts'
import { releaseDateOf } from '../release-date.ts'

export const canBeDenied = ({ state, evidence, denied_at }: OrderRow): boolean =>
  state === 'delivered' && evidence === 'code' && denied_at === null

/** @throws delivery_not_deniable */
export function denyDelivery(ctx: Ctx, orderId: string): Promise<OrderRow> {
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!canBeDenied(order) || !order.delivered_at) throw notDeniable()
    const { rows } = await sql<OrderRow>`update orders."order" set denied_at = ${tx.now}
      where shop_id = ${order.shop_id} and id = ${order.id} returning *`.execute(tx.db)
    const denied = rows[0]!
    const due_at = await releaseDateOf(tx, denied, order.delivered_at)
    await dateRelease(tx, denied, due_at)
    await announce(tx, 'delivery_denied', { ...factsOf(denied), deniedAt: tx.now.toISOString() })
    return { ...denied, due_at }
  })
}
