// The whole read model is made anew from the catalogue while it goes on answering, a page of products at a time.
import { sql } from 'kysely'
import { listingIds } from '#catalogue'
import { type Ctx, transact } from '#platform/context'
import { rebuildPage } from '../rules.ts'
import { countWords } from './count-words.ts'
import { refreshListings } from './refresh-listing.ts'

/** Every product of the market, or of one shop. Gives how many were looked at; `tell` hears it after every page. */
export async function rebuildListings(
  ctx: Ctx,
  shopId?: string,
  tell: (seen: number) => void = () => {},
): Promise<number> {
  let seen = 0
  let after: string | undefined
  for (;;) {
    const ids = await listingIds(ctx, after, rebuildPage, shopId)
    if (ids.length === 0) break
    // Each page in a transaction of its own: a long one would make other refreshes wait.
    await transact(ctx, (tx) => refreshListings(tx, ids))
    seen += ids.length
    after = ids.at(-1)
    tell(seen)
  }
  if (!shopId) {
    await refreshOrphans(ctx)
    await countWords(ctx)
  }
  return seen
}

/** Rows that a full rebuild has not come across are looked at once more: most of them stand for no product. */
async function refreshOrphans(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select product_id as id from search.listing where refreshed_at < ${ctx.now}`.execute(ctx.db)
  for (let from = 0; from < rows.length; from += rebuildPage)
    await transact(ctx, (tx) =>
      refreshListings(
        tx,
        rows.slice(from, from + rebuildPage).map(({ id }) => id),
      ),
    )
  await sql`delete from search.shop
    where not exists (select from search.listing where listing.shop_id = shop.shop_id)`.execute(ctx.db)
}
