// Whose stars count is looked at again whenever a buyer's orders have changed: with every order somewhere else she becomes
// less of one shop's own customer, and with every order at one shop more.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { ordersOfBuyer } from './purchases.ts'
import { changeRatings, ratingsInTurn } from './ratings.ts'
import { type ReviewRow, reviewColumns } from './review-row.ts'
import { whyNotCounted } from './rules.ts'

/** Idempotent. */
export async function weighReviewsOf(tx: TxCtx, buyerKey: string): Promise<void> {
  const { rows } = await sql<ReviewRow & { linked: boolean }>`select ${reviewColumns}, r.linked from reviews.review r
    where r.buyer_key = ${buyerKey} order by r.shop_id, r.id`.execute(tx.db)
  for (const review of rows) {
    const orders = await ordersOfBuyer(tx, buyerKey, review.shopId)
    await countOrNot(tx, review, { linked: review.linked, ...orders })
  }
}

async function countOrNot(
  tx: TxCtx,
  { shopId, id }: ReviewRow,
  of: { linked: boolean; ordersHere: number; ordersInAll: number },
): Promise<void> {
  const reason = whyNotCounted(of)
  await ratingsInTurn(tx, shopId)
  const { rows } = await sql<{ stars: number; before: string | null }>`
    update reviews.review r set not_counted_because = ${reason}
    from (select not_counted_because as before from reviews.review where shop_id = ${shopId} and id = ${id} for update) was
    where r.shop_id = ${shopId} and r.id = ${id} and r.not_counted_because is distinct from ${reason}
    returning r.stars, was.before`.execute(tx.db)
  const [changed] = rows
  if (!changed || (changed.before === null) === (reason === null)) return
  await changeRatings(tx, { shopId, id, stars: changed.stars }, reason === null ? 1 : -1)
}

/** The two turned out to be one and the same person: her reviews of the shop count no more. */
export async function excludeLinked(tx: TxCtx, shopId: string, accountId: string): Promise<void> {
  await ratingsInTurn(tx, shopId)
  const { rows } = await sql<{ id: string; stars: number; before: string | null }>`
    update reviews.review r set linked = true, not_counted_because = 'linked_to_seller'
    from (select id, not_counted_because as before from reviews.review
      where shop_id = ${shopId} and account_id = ${accountId} and not linked for update) was
    where r.shop_id = ${shopId} and r.id = was.id returning r.id, r.stars, was.before`.execute(tx.db)
  for (const { id, stars, before } of rows) if (before === null) await changeRatings(tx, { shopId, id, stars }, -1)
}
