// What PostgreSQL does by itself, on the same rows: every word must be there, ranked by `ts_rank`. Something to be better than.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export async function askBaseline(ctx: Ctx, text: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select product_id as id from search.listing, websearch_to_tsquery('english', ${text}) as query
    where plain @@ query order by ts_rank(plain, query) desc, product_id limit ${limit}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
