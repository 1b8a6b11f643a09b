// The owner adds, changes and takes out ways of delivery. None is ever overwritten: orders keep the one they were agreed with.
import type { DeliveryOption } from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { newId } from '#platform/ids'
import { refuseContactDetails } from '#screening'
import { type DeliveryWish, deliveryTexts, type OfferedDelivery, offeredDelivery, optionsMax } from '../delivery.ts'
import { lastDeliveryOption, tooManyDeliveryOptions } from '../errors.ts'
import { ownOpenShop } from '../own-shop.ts'
import { readDeliveryOption, readDeliveryOptions } from '../queries.ts'

export async function writeDeliveryOption(
  tx: TxCtx,
  shopId: string,
  option: OfferedDelivery,
  position: number,
): Promise<void> {
  await sql`insert into shops.delivery_option (shop_id, id, name, zone, places, landmark, opening_hours, fee_cents,
      free_from_cents, days_min, days_max, position)
    values (${shopId}, ${newId(tx.now)}, ${option.name}, ${option.zone}, ${JSON.stringify(option.places)}::jsonb,
      ${option.landmark}, ${option.hours}, ${option.feeCents}, ${option.freeFromCents}, ${option.daysMin},
      ${option.daysMax}, ${position})`.execute(tx.db)
}

const retire = async (tx: TxCtx, shopId: string, optionId: string): Promise<number> => {
  const { rows } = await sql<{ position: number }>`update shops.delivery_option set removed_at = ${tx.now}
    where shop_id = ${shopId} and id = ${optionId} and removed_at is null returning position`.execute(tx.db)
  if (!rows[0]) throw notFound('delivery option')
  return rows[0].position
}

/** Throws too_many_delivery_options, unknown_county, unknown_town, contact_details_in_text, invalid_request, shop_not_open. */
export async function addDeliveryOption(ctx: Ctx, shopId: string, wish: DeliveryWish): Promise<DeliveryOption[]> {
  await refuseContactDetails(ctx, deliveryTexts(wish), { shopId })
  return transactForShop(ctx, shopId, async (tx) => {
    const option = offeredDelivery(wish, await ownOpenShop(tx, shopId))
    const { rows } = await sql<{
      count: number
      last: number
    }>`select count(*) filter (where removed_at is null)::int as count,
      coalesce(max(position), -1)::int as last from shops.delivery_option where shop_id = ${shopId}`.execute(tx.db)
    if (rows[0]!.count >= optionsMax) throw tooManyDeliveryOptions(optionsMax)
    await writeDeliveryOption(tx, shopId, option, rows[0]!.last + 1)
    return readDeliveryOptions(tx, shopId)
  })
}

/** Throws what adding does, and not_found. */
export async function changeDeliveryOption(
  ctx: Ctx,
  shopId: string,
  optionId: string,
  wish: DeliveryWish,
): Promise<DeliveryOption[]> {
  await refuseContactDetails(ctx, deliveryTexts(wish), { shopId })
  return transactForShop(ctx, shopId, async (tx) => {
    const option = offeredDelivery(wish, await ownOpenShop(tx, shopId))
    await writeDeliveryOption(tx, shopId, option, await retire(tx, shopId, optionId))
    return readDeliveryOptions(tx, shopId)
  })
}

/** Throws last_delivery_option, not_found, shop_not_open. */
export const removeDeliveryOption = (ctx: Ctx, shopId: string, optionId: string): Promise<DeliveryOption[]> =>
  transactForShop(ctx, shopId, async (tx) => {
    await ownOpenShop(tx, shopId)
    if (!(await readDeliveryOption(tx, shopId, optionId))) throw notFound('delivery option')
    if ((await readDeliveryOptions(tx, shopId)).length === 1) throw lastDeliveryOption()
    await retire(tx, shopId, optionId)
    return readDeliveryOptions(tx, shopId)
  })
