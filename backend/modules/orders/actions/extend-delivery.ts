// The buyer gives the seller three more days, once, while the parcel is on its way.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { notExtendable } from '../errors.ts'
import { extension } from '../lifecycle.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder } from '../queries.ts'

export function extendDelivery(ctx: Ctx, orderId: string): Promise<OrderRow> {
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (order.state !== 'shipped' || order.extended_at || !order.deliver_by || !order.due_at) throw notExtendable()
    const { rows } = await sql<OrderRow>`update orders."order"
      set extended_at = ${tx.now}, deliver_by = ${after(order.deliver_by, extension)}, due_at = ${after(order.due_at, extension)}
      where shop_id = ${order.shop_id} and id = ${order.id} returning *`.execute(tx.db)
    return rows[0]!
  })
}
