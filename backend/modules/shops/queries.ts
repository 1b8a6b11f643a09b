// The SQL of shops and their delivery options.
import type { DeliveryOption, Tier } from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import type { StoredPicture } from '#platform/picture-files'
import type { ShopStatus } from './lifecycle.ts'
import type { Palette } from './rules.ts'

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
  openedAt: Date
}

const columns = sql`id, owner_account_id as "ownerAccountId", slug, name, county, town, description, palette, tier, status,
  payout_phone as "payoutPhone", payout_phone_since as "payoutPhoneSince", logo, banner, opened_at as "openedAt"`

const shopsWhere = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<ShopForSale[]> =>
  (await sql<ShopForSale>`select ${columns} from shops.shop where ${where}`.execute(ctx.db)).rows

export const readShopForSale = async (ctx: Ctx, shopId: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(ctx, sql`id = ${shopId}`))[0]

/** The same, locked until the transaction ends. */
export const lockShop = async (tx: TxCtx, shopId: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(tx, sql`id = ${shopId} for update`))[0]

/** Closed ones too, oldest first. */
export const shopsOfOwner = (ctx: Ctx, accountId: string): Promise<ShopForSale[]> =>
  shopsWhere(ctx, sql`owner_account_id = ${accountId} order by opened_at, id`)

export const readShopBySlug = async (ctx: Ctx, slug: string): Promise<ShopForSale | undefined> =>
  (await shopsWhere(ctx, sql`slug = ${slug.toLowerCase()}`))[0]

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

export async function countActiveShops(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from shops.shop where status = 'active'`.execute(ctx.db)
  return rows[0]!.count
}

interface DeliveryRow {
  id: string
  name: string
  zone: DeliveryOption['zone']
  fee_cents: number
  days_min: number
  days_max: number
}

/** In the order in which the owner wrote them. */
export async function readDeliveryOptions(ctx: Ctx, shopId: string): Promise<DeliveryOption[]> {
  const { rows } = await sql<DeliveryRow>`select id, name, zone, fee_cents, days_min, days_max
    from shops.delivery_option where shop_id = ${shopId} order by position`.execute(ctx.db)
  return rows.map((row) => ({
    id: toWireId('deliveryOption', row.id),
    name: row.name,
    zone: row.zone,
    fee: kes(row.fee_cents),
    daysMin: row.days_min,
    daysMax: row.days_max,
  }))
}

/** @param optionId the UUID, not the wire id */
export const readDeliveryOption = async (
  ctx: Ctx,
  shopId: string,
  optionId: string,
): Promise<DeliveryOption | undefined> =>
  (await readDeliveryOptions(ctx, shopId)).find(({ id }) => id === toWireId('deliveryOption', optionId))

/** Which of these pictures are a shop's logo or banner. */
export async function pictureKeysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from shops.shop, unnest(array[logo ->> 'key', banner ->> 'key']) shown(key)
    where array[logo ->> 'key', banner ->> 'key'] && ${keys}::text[] and key = any(${keys}::text[])`.execute(ctx.db)
  return rows.map(({ key }) => key)
}
