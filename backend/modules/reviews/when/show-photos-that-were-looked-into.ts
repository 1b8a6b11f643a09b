// A photo that was looked into is shown with its review, or stays with the reviewer alone, who is told why; the review stands.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { notify } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { findPurchase } from '../purchases.ts'
import { reviewsWhere } from '../review-row.ts'
import { byMail } from './tell-people-about-reviews.ts'

export function showPhotosThatWereLookedInto(): void {
  when('picture_shown', 'show-a-photo-that-is-harmless', async (ctx, { data: { key } }) => {
    await sql`update reviews.photo set held = false where key = ${key} and held`.execute(ctx.db)
  })
  when('picture_refused', 'keep-a-photo-to-its-reviewer', (ctx, { id, data }) => keepBack(ctx, id, data))
}

async function keepBack(
  ctx: Ctx,
  factKey: string,
  { key, reasons }: { key: string; reasons: string[] },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const { rows } = await sql<{ reviewId: string }>`update reviews.photo set refused_for = ${reasons}
      where key = ${key} and held returning review_id as "reviewId"`.execute(tx.db)
    for (const { reviewId } of rows) {
      const [review] = await reviewsWhere(tx, sql`r.id = ${reviewId}`)
      const to = await byMail(tx, review?.accountId)
      const purchase = review && (await findPurchase(tx, review.orderId))
      if (!to || !purchase) continue
      const link = `${tx.config.PUBLIC_URL}/account/reviews/${toWireId('order', purchase.orderId)}`
      const data = { of: 'review', name: purchase.orderNumber, reasons, link } as const
      await notify(tx, { factKey, template: 'picture_refused', to, data })
    }
  })
}
