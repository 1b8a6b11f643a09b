// What reviews keep of a person: handed out to her, and taken off when her account is erased. What she said stays, as somebody's.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart } from '#identity'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { reviewsWhere } from './review-row.ts'

async function exportReviews(ctx: Ctx, accountId: string) {
  const written = await reviewsWhere(ctx, sql`r.account_id = ${accountId} order by r.id`)
  const { rows: votes } = await sql<{ reviewId: string; at: Date }>`select review_id as "reviewId", at
    from reviews.helpful_vote where account_id = ${accountId} order by at`.execute(ctx.db)
  return {
    written: written.map(({ id, orderId, shopId, stars, text, authorName, writtenAt, changedAt }) => ({
      id: toWireId('review', id),
      orderId: toWireId('order', orderId),
      shopId: toWireId('shop', shopId),
      shownAs: authorName,
      stars,
      text,
      writtenAt,
      changedAt,
    })),
    foundHelpful: votes.map(({ reviewId, at }) => ({ reviewId: toWireId('review', reviewId), at })),
  }
}

async function forgetReviewer(tx: TxCtx, accountId: string): Promise<void> {
  await sql`update reviews.review set account_id = null, author_name = null where account_id = ${accountId}`.execute(
    tx.db,
  )
  await sql`update reviews.purchase set account_id = null, remind_at = null where account_id = ${accountId}`.execute(
    tx.db,
  )
  await sql`delete from reviews.helpful_vote where account_id = ${accountId}`.execute(tx.db)
}

export function keepReviewerDataInOrder(): void {
  defineExportPart('reviews', exportReviews)
  when('account_erased', 'forget-the-reviewer-when-account-erased', (ctx, { data }) =>
    transact(ctx, (tx) => forgetReviewer(tx, data.accountId)),
  )
}
