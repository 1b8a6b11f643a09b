// The SQL of shops and their delivery options.
import type { DeliveryOption, Tier } from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import type { StoredPicture } from '#platform/picture-files'
import { reaches } from './delivery.ts'
import type { ShopStatus } from './lifecycle.ts'
import { buyersPlace } from './places.ts'
import type { Palette } from './rules.ts'

export interface HeldPicture extends StoredPicture {
  refusedFor?: string[]
}

export interface ShopForSale {
  id: string
  ownerAccountId: string
  slug: string
  name: string
  county: string
  town: string
  description: string
  palette: Palette
  tier: Tier
  status: ShopStatus
  /** E.164; null once the owner was erased. */
  payoutPhone: string | null
  payoutPhoneSince: Date
  logo: StoredPicture | null
  banner: StoredPicture | null
  /** The next one while it is looked into, or with why it was refused. */
  logoHeld: HeldPicture | null
  bannerHeld: HeldPicture | null
  openedAt: Date
  slugChangedAt: Date | null
  returnsPolicy: string
  deliveryNotes: string
  /** May lie in the past until the schedule has come by: see holiday.ts. */
  holidayUntil: Date | null
  holidayNote: string
}

const columns = sql`id, owner_account_id as "ownerAccountId", slug, name, county, town, description, palette, tier, status,
  payout_phone as "payoutPhone", payout_phone_since as "payoutPhoneSince", logo, banner, logo_held as "logoHeld",
  banner_held as "bannerHeld", opened_at as "openedAt",
  slug_changed_at as "slugChangedAt", returns_policy as "returnsPolicy", delivery_notes as "deliveryNotes",
  holiday_until as "holidayUntil", holiday_note as "holidayNote"`

const shopsWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<ShopForSale[]> =>
  (await sql<ShopForSale>`select ${columns} from shops.shop where ${where}`.execute(ctx.db)).rows

export const readShopForSale = async (ctx: Ctx, shopId: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(ctx, sql`id = ${shopId}`))[0]

/** The same, kept as it is until the transaction ends: whoever freezes or closes it comes before that, or after. */
export const holdShopForSale = async (tx: TxCtx, shopId: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(tx, sql`id = ${shopId} for share`))[0]

/** The same, locked until the transaction ends. */
export const lockShop = async (tx: TxCtx, shopId: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(tx, sql`id = ${shopId} for update`))[0]

/** Other shops that are paid to the same number. */
export const otherShopsPaidTo = async (
  ctx: Ctx,
  { id, payoutPhone }: Pick<ShopForSale, 'id' | 'payoutPhone'>,
): Promise<string[]> =>
  (
    await sql<{ id: string }>`select id from shops.shop where payout_phone = ${payoutPhone} and id <> ${id}`.execute(
      ctx.db,
    )
  ).rows.map((shop) => shop.id)

/** Closed ones too, oldest first. */
export const shopsOfOwner = (ctx: Ctx, accountId: string): Promise<ShopForSale[]> =>
  shopsWhere(ctx, sql`owner_account_id = ${accountId} order by opened_at, id`)

/** By the address it has, or had once: `slug` of what is given is the one it has now. */
export const readShopBySlug = async (ctx: Ctx, slug: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(ctx, sql`id = (select shop_id from shops.address where address.slug = ${slug.toLowerCase()})`))[0]

/** The addresses that it had before. */
export async function formerAddresses(ctx: Ctx, shop: ShopForSale): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`select slug from shops.address
    where shop_id = ${shop.id} and slug <> ${shop.slug} order by slug`.execute(ctx.db)
  return rows.map(({ slug }) => slug)
}

export async function readShopsForSale(ctx: Ctx, shopIds: readonly string[]): Promise<Map<string, ShopForSale>> {
  if (shopIds.length === 0) return new Map()
  const shops = await shopsWhere(ctx, sql`id = any(${[...new Set(shopIds)]}::uuid[])`)
  return new Map(shops.map((shop) => [shop.id, shop]))
}

/** Shops whose status lets them be paid; whether and how much, payouts decides. */
export const listPayableShops = (ctx: Ctx): Promise<ShopForSale[]> =>
  shopsWhere(ctx, sql`status in ('active', 'restricted', 'closed') order by id`)

export interface ListedShop extends ShopForSale {
  total: number
  counties: number
}

/** Active shops, most completed orders first, each row with the figures of all of them. */
export async function listActiveShops(ctx: Ctx, limit: number): Promise<ListedShop[]> {
  const { rows } = await sql<ListedShop>`
    select ${columns}, figures.total, figures.counties
    from shops.shop, (select count(*)::int as total, count(distinct county)::int as counties
      from shops.shop where status = 'active') figures
    where status = 'active' order by completed_orders desc, id limit ${limit}`.execute(ctx.db)
  return rows
}

/** Whose shop was opened last, each once. */
export async function newestOwnerIds(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select owner_account_id as id from shops.shop
    order by opened_at desc, id desc limit ${limit}`.execute(ctx.db)
  return [...new Set(rows.map(({ id }) => id))]
}

export async function countActiveShops(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from shops.shop where status = 'active'`.execute(ctx.db)
  return rows[0]!.count
}

interface DeliveryRow {
  id: string
  name: string
  zone: DeliveryOption['zone']
  places: DeliveryOption['places']
  landmark: string | null
  opening_hours: string | null
  fee_cents: number
  free_from_cents: number | null
  days_min: number
  days_max: number
}

const optionOf = (row: DeliveryRow): DeliveryOption => ({
  id: toWireId('deliveryOption', row.id),
  name: row.name,
  zone: row.zone,
  places: row.places,
  pickup: row.zone === 'pickup' ? { landmark: row.landmark!, hours: row.opening_hours! } : null,
  fee: kes(row.fee_cents),
  freeFrom: row.free_from_cents === null ? null : kes(row.free_from_cents),
  daysMin: row.days_min,
  daysMax: row.days_max,
})

/** What each of many shops offers now, for a page that shows things of all of them. */
export async function readDeliveryOptionsOf(
  ctx: Ctx,
  shopIds: readonly string[],
): Promise<Map<string, DeliveryOption[]>> {
  const { rows } = await sql<
    DeliveryRow & { shop_id: string }
  >`select shop_id, id, name, zone, places, landmark, opening_hours,
    fee_cents, free_from_cents, days_min, days_max from shops.delivery_option
    where shop_id = any(${shopIds}::uuid[]) and removed_at is null order by shop_id, position, id`.execute(ctx.db)
  const options = new Map<string, DeliveryOption[]>()
  for (const row of rows) options.set(row.shop_id, [...(options.get(row.shop_id) ?? []), optionOf(row)])
  return options
}

const optionsWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<DeliveryOption[]> => {
  const { rows } = await sql<DeliveryRow>`select id, name, zone, places, landmark, opening_hours, fee_cents,
    free_from_cents, days_min, days_max from shops.delivery_option where ${where} order by position, id`.execute(ctx.db)
  return rows.map(optionOf)
}

/** What is offered now, in the order in which the owner wrote it. */
export const readDeliveryOptions = (ctx: Ctx, shopId: string): Promise<DeliveryOption[]> =>
  optionsWhere(ctx, sql`shop_id = ${shopId} and removed_at is null`)

/** One that was offered once, whether or not it still is: for the orders agreed with it. @param optionId the UUID */
export const readAgreedDelivery = async (
  ctx: Ctx,
  shopId: string,
  optionId: string,
): Promise<DeliveryOption | undefined> => (await optionsWhere(ctx, sql`shop_id = ${shopId} and id = ${optionId}`))[0]

/** One that is offered now. @param optionId the UUID, not the wire id */
export const readDeliveryOption = async (
  ctx: Ctx,
  shopId: string,
  optionId: string,
): Promise<DeliveryOption | undefined> =>
  (await optionsWhere(ctx, sql`shop_id = ${shopId} and id = ${optionId} and removed_at is null`))[0]

/**
 * The one place that says which ways of delivery reach a buyer, those that bring before those where one collects.
 * Throws unknown_county.
 */
export async function deliveryOptionsFor(
  ctx: Ctx,
  shopId: string,
  to: { county: string; town: string },
): Promise<DeliveryOption[]> {
  const place = buyersPlace(to.county, to.town)
  const reaching = (await readDeliveryOptions(ctx, shopId)).filter((option) => reaches(option, place))
  return reaching.sort((a, b) => Number(a.zone === 'pickup') - Number(b.zone === 'pickup'))
}

/** Which of these pictures are a shop's logo or banner, or are to become it. */
export async function pictureKeysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from shops.shop, unnest(array[logo ->> 'key', banner ->> 'key']) shown(key)
    where array[logo ->> 'key', banner ->> 'key'] && ${keys}::text[] and key = any(${keys}::text[])
    union select key from shops.shop, unnest(array[logo_held ->> 'key', banner_held ->> 'key']) held(key)
    where array[logo_held ->> 'key', banner_held ->> 'key'] && ${keys}::text[] and key = any(${keys}::text[])`.execute(
    ctx.db,
  )
  return rows.map(({ key }) => key)
}
