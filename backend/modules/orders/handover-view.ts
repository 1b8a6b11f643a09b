// The hand-over as whoever has its link sees it: where to, whom to ask for, and what. No surname, no number, no price, no contents.
import type { HandoverView } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { readShopForSale } from '#shops'
import { triesLeft, waitsForItsCode } from './actions/enter-handover-code.ts'
import { handoverLinkNotGood } from './errors.ts'
import { opensHandover, orderIdIn } from './handover-key.ts'
import type { OrderRow } from './order-row.ts'
import { findOrder } from './queries.ts'

/** @throws handover_link_not_good, with the same work whether there is no such order or the key is not its own */
export async function orderOfHandover(ctx: Ctx, key: string): Promise<OrderRow> {
  const orderId = orderIdIn(key)
  const order = orderId ? await findOrder(ctx, orderId) : undefined
  const opens = opensHandover(ctx, key, order ?? { id: orderId ?? '', handover_epoch: 1 })
  if (!order?.shipped_at || !opens) throw handoverLinkNotGood()
  return order
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

export async function handoverView(ctx: Ctx, order: OrderRow): Promise<HandoverView> {
  const shop = await readShopForSale(ctx, order.shop_id)
  assert(shop, 'an order has a shop')
  const waits = waitsForItsCode(order)
  const shown = { number: order.number, shopName: shop.name }
  // Once it is handed over, or will not be, the link tells nobody where the buyer lives.
  if (!waits)
    return {
      ...shown,
      state: order.evidence === 'code' ? 'delivered' : 'over',
      deliveredAt: order.delivered_at?.toISOString() ?? null,
      ...{ firstName: null, town: null, county: null, landmark: null, triesLeft: 0, deliverBy: null },
    }
  return {
    ...shown,
    state: 'on_its_way',
    deliveredAt: null,
    firstName: firstName(order.contact_name),
    ...{ town: order.town, county: order.county, landmark: order.landmark },
    triesLeft: await triesLeft(ctx, order),
    deliverBy: order.deliver_by?.toISOString() ?? null,
  }
}
