// Where an order is collected, when that was agreed.
import type { OrderView } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { readAgreedDelivery } from '#shops'
import type { OrderRow } from './order-row.ts'

export async function pickupOf(ctx: Ctx, order: OrderRow): Promise<OrderView['delivery']['pickup']> {
  if (!order.delivery_option_id) return null
  const agreed = await readAgreedDelivery(ctx, order.shop_id, order.delivery_option_id)
  const place = agreed?.places[0]
  return agreed?.pickup && place ? { ...agreed.pickup, county: place.county, town: place.town ?? '' } : null
}
