// When what is on show last changed: the newest refresh, and how many there are, since what was taken down left no trace.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export async function stateOfListings(
  ctx: Ctx,
  shopId?: string,
): Promise<{ listings: number; changedAt: Date | null }> {
  const ofShop = shopId ? sql`where shop_id = ${shopId}` : sql``
  const { rows } = await sql<{ listings: number; changedAt: Date | null }>`
    select (select count(*) from search.listing ${ofShop}) as listings,
      (select max(refreshed_at) from search.listing ${ofShop}) as "changedAt"`.execute(ctx.db)
  return rows[0]!
}
