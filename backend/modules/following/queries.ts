// The SQL of following.
import type { AlertKind } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export async function followersOf(ctx: Ctx, shopIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ shopId: string; followers: number }>`select shop_id as "shopId", followers
    from following.shop where shop_id = any(${shopIds}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ shopId, followers }) => [shopId, followers]))
}

export async function follows(ctx: Ctx, accountId: string, shopId: string): Promise<boolean> {
  const { rows } = await sql`select from following.follow
    where account_id = ${accountId} and shop_id = ${shopId}`.execute(ctx.db)
  return rows.length > 0
}

/** Newest first. */
export async function followedBy(ctx: Ctx, accountId: string): Promise<{ shopId: string; since: Date }[]> {
  const { rows } = await sql<{ shopId: string; since: Date }>`select shop_id as "shopId", since from following.follow
    where account_id = ${accountId} order by since desc, shop_id`.execute(ctx.db)
  return rows
}

export interface NewsRow {
  id: string
  shopId: string
  kind: 'new_product' | 'price_drop' | 'restock'
  productId: string
  at: Date
  fromCents: number | null
  toCents: number | null
}

/**
 * What is new in the shops that an account follows, newest first: the newest of each shop, put together when it is read,
 * so that a shop with a hundred thousand followers writes one row and not as many.
 */
export async function newsFor(
  ctx: Ctx,
  accountId: string,
  { before, since, limit }: { before?: string | undefined; since?: Date | undefined; limit: number },
): Promise<NewsRow[]> {
  const within = sql`${before ? sql`and e.id < ${before}` : sql``} ${since ? sql`and e.at > ${since}` : sql``}`
  const { rows } = await sql<NewsRow>`
    select news.* from following.follow f cross join lateral (
      select e.id, e.shop_id as "shopId", e.kind, e.product_id as "productId", e.at, e.from_cents as "fromCents",
        e.to_cents as "toCents"
      from following.event e where e.shop_id = f.shop_id ${within} order by e.id desc limit ${limit}) news
    where f.account_id = ${accountId} order by news.id desc limit ${limit}`.execute(ctx.db)
  return rows
}

export interface AlertRow {
  productId: string
  kind: AlertKind
  askedAt: Date
  toldAt: Date | null
}

/** Those that wait first, then what was told of, newest first. */
export async function alertsOf(ctx: Ctx, accountId: string): Promise<AlertRow[]> {
  const { rows } =
    await sql<AlertRow>`select product_id as "productId", kind, asked_at as "askedAt", told_at as "toldAt"
    from following.alert where account_id = ${accountId}
    order by told_at is not null, coalesce(told_at, asked_at) desc, product_id limit 300`.execute(ctx.db)
  return rows
}

export async function waitingAlerts(ctx: Ctx, accountId: string, productId: string): Promise<AlertKind[]> {
  const { rows } = await sql<{ kind: AlertKind }>`select kind from following.alert
    where account_id = ${accountId} and product_id = ${productId} and told_at is null order by kind`.execute(ctx.db)
  return rows.map(({ kind }) => kind)
}

/** Everybody who follows some shop, a page at a time. */
export async function followersAfter(ctx: Ctx, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`select distinct account_id as "accountId" from following.follow
    where ${after ? sql`account_id > ${after}` : sql`true`} order by 1 limit ${limit}`.execute(ctx.db)
  return rows.map(({ accountId }) => accountId)
}
