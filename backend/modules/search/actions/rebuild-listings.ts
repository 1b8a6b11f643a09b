// The whole read model is made anew from the catalogue while it goes on answering, a page of products at a time.
import { sql } from 'kysely'
import { listingIds } from '#catalogue'
import { type Ctx, transact } from '#platform/context'
import { rebuildPage } from '../rules.ts'
import { countWords } from './count-words.ts'
import { refreshListing } from './refresh-listing.ts'

/** Every product of the market, or of one shop. Gives how many were looked at. */
export async function rebuildListings(ctx: Ctx, shopId?: string): Promise<number> {
  let seen = 0
  let after: string | undefined
  for (;;) {
    const ids = await listingIds(ctx, after, rebuildPage, shopId)
    if (ids.length === 0) break
    // Each in a transaction of its own: a long one would make other refreshes wait.
    for (const id of ids) await transact(ctx, (tx) => refreshListing(tx, id))
    seen += ids.length
    after = ids.at(-1)
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
  for (const { id } of rows) await transact(ctx, (tx) => refreshListing(tx, id))
}
