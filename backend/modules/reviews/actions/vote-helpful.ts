// Somebody found a review helpful: each account once, and neither whoever wrote it nor the seller it is about.
import { sql } from 'kysely'
import { verifiedCaller } from '#identity'
import { type Ctx, transact } from '#platform/context'
import { readShopForSale } from '#shops'
import { ownReview, reviewOfOwnShop } from '../errors.ts'
import { type ReviewRow, readReview } from '../review-row.ts'

/** Idempotent. Throws account_not_verified, own_review, review_of_own_shop, not_found. */
export async function voteHelpful(ctx: Ctx, reviewId: string, helpful: boolean): Promise<ReviewRow> {
  const { shopId, accountId } = await readReview(ctx, reviewId)
  const voter = await verifiedCaller(ctx)
  if (accountId === voter.id) throw ownReview()
  if ((await readShopForSale(ctx, shopId))?.ownerAccountId === voter.id) throw reviewOfOwnShop()
  await transact(ctx, async (tx) => {
    if (helpful)
      await sql`insert into reviews.helpful_vote (shop_id, review_id, account_id, at)
        values (${shopId}, ${reviewId}, ${voter.id}, ${tx.now}) on conflict do nothing`.execute(tx.db)
    else
      await sql`delete from reviews.helpful_vote where shop_id = ${shopId} and review_id = ${reviewId}
        and account_id = ${voter.id}`.execute(tx.db)
  })
  return readReview(ctx, reviewId)
}
