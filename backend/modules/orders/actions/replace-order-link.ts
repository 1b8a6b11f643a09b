// The order gets a new link and the old ones end: whoever was shown or sent one sees nothing any more.
import { sql } from 'kysely'
import { notify } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { makeOrderKey } from '../guest-key.ts'
import { guestLink } from '../people-of-order.ts'
import { lockOrder } from '../queries.ts'

/** Gives the new key, which also goes to the order's phone as a link. */
export function replaceOrderLink(ctx: Ctx, orderId: string): Promise<string> {
  return transact(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId)
    const replaced = { ...order, key_epoch: order.key_epoch + 1 }
    await sql`update orders."order" set key_epoch = ${replaced.key_epoch}
      where shop_id = ${order.shop_id} and id = ${order.id}`.execute(tx.db)
    await notify(tx, {
      factKey: newId(tx.now),
      template: 'order_link',
      to: { name: order.contact_name, phone: order.contact_phone, language: order.language },
      data: { orderNumber: order.number, link: guestLink(tx, replaced) },
    })
    return makeOrderKey(tx, order.id, replaced.key_epoch)
  })
}
