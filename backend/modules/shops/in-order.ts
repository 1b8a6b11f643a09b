// Active shops in the order of their ids, a page at a time: for the sitemap.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

/** `next` is where the following page begins. */
export async function shopAddresses(
  ctx: Ctx,
  from: string | undefined,
  limit: number,
): Promise<{ found: { slug: string }[]; next: string | undefined }> {
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from shops.shop
    where status = 'active' ${from ? sql`and id >= ${from}` : sql``} order by id limit ${limit + 1}`.execute(ctx.db)
  return { found: rows.slice(0, limit).map(({ slug }) => ({ slug })), next: rows[limit]?.id }
}

/** The first id of every `every` active shops. */
export async function startsOfShops(ctx: Ctx, every: number): Promise<string[]> {
  const { rows } = await sql<{ from: string }>`select min(id::text) as "from"
    from (select id, (row_number() over (order by id) - 1) / ${every}::int as part
      from shops.shop where status = 'active') numbered
    group by part order by part`.execute(ctx.db)
  return rows.map(({ from }) => from)
}
