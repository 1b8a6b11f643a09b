// The module's rows, and the SQL that reads and writes them.
import { type RawBuilder, sql } from 'kysely'
import { after, days } from '#platform/clock'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import type { Region } from './pictures/what-is-read.ts'
import { disguisedWeight, sameWordsWithin, softCountsFor, softHalfLifeMs, triesCountFor } from './rules.ts'

export interface Hit {
  field: string
  verdict: 'hard' | 'soft'
  reasons: readonly string[]
  disguised: boolean
  excerpt: string
  version: string
  /** In a picture, in parts of its width and height. */
  region?: Region | null
}

export interface KeptHit extends Hit {
  foundAt: Date
}

/** Whoever wrote it: a shop, otherwise an account; of a guest nothing is kept. */
export interface Author {
  shopId: string | null
  accountId: string | null
}

export const authorOf = (ctx: Ctx, shopId: string | undefined): Author => ({
  shopId: shopId ?? ctx.shopId ?? null,
  accountId: accountIdOf(ctx.actor) ?? null,
})

/** In a transaction of its own, outside of the one that is given up. */
export async function keepHit(ctx: Ctx, author: Author, hit: Hit): Promise<void> {
  const { shopId, accountId } = author
  const shared = sql`${newId(ctx.now)}, ${accountId}, ${hit.field}, ${hit.verdict}, ${hit.reasons}, ${hit.disguised}`
  await transact(ctx, async (tx) => {
    if (shopId)
      await sql`insert into screening.shop_hit
        (id, account_id, field, verdict, reasons, disguised, shop_id, excerpt, version, region, found_at)
        select ${shared}, ${shopId}::uuid, ${hit.excerpt}, ${hit.version}, ${hit.region ? JSON.stringify(hit.region) : null}::jsonb,
          ${ctx.now}::timestamptz
        where not exists (select from screening.shop_hit where shop_id = ${shopId} and field = ${hit.field}
          and excerpt = ${hit.excerpt} and verdict = ${hit.verdict} and found_at > ${after(ctx.now, -sameWordsWithin)})`.execute(
        tx.db,
      )
    else if (accountId)
      await sql`insert into screening.account_hit (id, account_id, field, verdict, reasons, disguised, version, found_at)
        values (${shared}, ${hit.version}, ${ctx.now})`.execute(tx.db)
  })
}

/** What invitations to leave add up to by now. */
export async function softPointsOf(ctx: Ctx, { shopId, accountId }: Author): Promise<number> {
  const hits = shopId
    ? sql`screening.shop_hit where shop_id = ${shopId}`
    : sql`screening.account_hit where account_id = ${accountId}`
  const { rows } = await sql<{ points: number }>`
    select coalesce(sum((case when disguised then ${disguisedWeight}::int else 1 end)
      * power(0.5, extract(epoch from ${ctx.now}::timestamptz - found_at) / ${softHalfLifeMs / 1000}::float8)), 0)::float8 as points
    from ${hits} and verdict = 'soft' and found_at > ${after(ctx.now, -softCountsFor)}`.execute(ctx.db)
  return rows[0]!.points
}

const hitsPerPage = 50

export async function hitsOfShop(ctx: Ctx, shopId: string): Promise<KeptHit[]> {
  const { rows } =
    await sql<KeptHit>`select field, verdict, reasons, disguised, excerpt, version, region, found_at as "foundAt"
    from screening.shop_hit where shop_id = ${shopId} order by found_at desc, id desc limit ${hitsPerPage}`.execute(
      ctx.db,
    )
  return rows
}

export async function refusedOfShop(ctx: Ctx, shopId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from screening.shop_hit
    where shop_id = ${shopId} and verdict = 'hard' and found_at > ${after(ctx.now, -triesCountFor)}`.execute(ctx.db)
  return rows[0]!.count
}

const everything = sql`(
  select shop_id, verdict, reasons, found_at from screening.shop_hit
  union all select null, verdict, reasons, found_at from screening.account_hit) hit`
const within = (ctx: Ctx, some: number): RawBuilder<unknown> => sql`found_at > ${after(ctx.now, -days(some))}`

export const hitsByReason = async (ctx: Ctx) =>
  (
    await sql<{ reason: string; lastWeek: number; last30Days: number }>`
      select reason, count(*) filter (where ${within(ctx, 7)})::int as "lastWeek", count(*)::int as "last30Days"
      from ${everything}, unnest(reasons) reason where ${within(ctx, 30)} group by reason order by 3 desc, 1`.execute(
      ctx.db,
    )
  ).rows

const shopsMax = 50

export const shopsWithHits = async (ctx: Ctx) =>
  (
    await sql<{ shopId: string; refused: number; noted: number }>`
      select shop_id as "shopId", count(*) filter (where verdict = 'hard')::int as refused,
        count(*) filter (where verdict = 'soft')::int as noted
      from screening.shop_hit where ${within(ctx, 30)} group by shop_id order by 2 desc, 3 desc, 1 limit ${shopsMax}`.execute(
      ctx.db,
    )
  ).rows
