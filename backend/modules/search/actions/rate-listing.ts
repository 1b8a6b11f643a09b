// A product's stars as reviews have counted them: shown on its card, and kept while it is off show.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { inTurn } from './refresh-listing.ts'

/** Idempotent. @param reviews how many are counted, and the sum of their stars */
export async function rateListing(tx: TxCtx, productId: string, reviews: number, stars: number): Promise<void> {
  // A listing that is written at this moment reads the rating it will have, or is written before this one.
  await inTurn(tx, 'search.listing', [productId])
  if (reviews === 0) await sql`delete from search.rating where product_id = ${productId}`.execute(tx.db)
  else
    await sql`insert into search.rating (product_id, reviews, stars) values (${productId}, ${reviews}, ${stars})
      on conflict (product_id) do update set reviews = excluded.reviews, stars = excluded.stars`.execute(tx.db)
  await sql`update search.listing set rating_reviews = ${reviews}, rating_stars = ${stars}
    where product_id = ${productId}`.execute(tx.db)
}
