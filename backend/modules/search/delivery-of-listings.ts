// What it costs to have each thing of a list brought to one place, and how long that takes: said on its card, before it is opened.
import { type ListingDelivery, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { buyersPlace, cheapestTo, readDeliveryOptionsOf } from '#shops'

/** In the order asked; what is off show is left out. Throws unknown_county. */
export async function deliveryOfListings(
  ctx: Ctx,
  productIds: readonly string[],
  to: { county: string; town: string },
): Promise<ListingDelivery[]> {
  const place = buyersPlace(to.county, to.town)
  const { rows } = await sql<{ id: string; shopId: string; priceCents: number }>`
    select product_id as id, shop_id as "shopId", price_cents as "priceCents" from search.listing
    where product_id = any(${productIds}::uuid[])`.execute(ctx.db)
  const options = await readDeliveryOptionsOf(ctx, [...new Set(rows.map(({ shopId }) => shopId))])
  return rows.map(({ id, shopId, priceCents }) => ({
    productId: toWireId('product', id),
    way: cheapestTo(options.get(shopId) ?? [], place, priceCents),
  }))
}
