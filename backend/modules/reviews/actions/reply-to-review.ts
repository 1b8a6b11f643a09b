// The shop answers a review in public: once, and for seven days in other words.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { refuseContactDetails } from '#screening'
import { replyTooOldToChange } from '../errors.ts'
import { reviewsWhere } from '../review-row.ts'
import { changeWithin } from '../rules.ts'

/** Throws contact_details_in_text, reply_too_old_to_change, not_found. */
export async function replyToReview(ctx: Ctx, shopId: string, reviewId: string, text: string): Promise<void> {
  await refuseContactDetails(ctx, { reply: text }, { shopId })
  await transactForShop(ctx, shopId, async (tx) => {
    const [review] = await reviewsWhere(tx, sql`r.shop_id = ${shopId} and r.id = ${reviewId}`)
    if (!review) throw notFound('review')
    const { rows } = await sql`insert into reviews.reply (shop_id, review_id, text, written_at)
      values (${shopId}, ${reviewId}, ${text}, ${tx.now}) on conflict do nothing returning review_id`.execute(tx.db)
    if (rows.length > 0) {
      await announce(tx, 'review_replied', { reviewId, shopId })
      return
    }
    const changed = await sql`update reviews.reply set text = ${text}, changed_at = ${tx.now}
      where shop_id = ${shopId} and review_id = ${reviewId} and written_at > ${after(tx.now, -changeWithin)}
      returning review_id`.execute(tx.db)
    if (changed.rows.length === 0) throw replyTooOldToChange()
  })
}
