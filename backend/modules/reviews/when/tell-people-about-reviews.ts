// The seller hears of a review, and whoever wrote it of the answer: by e-mail, once.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { notify, type Recipient } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { readShopForSale } from '#shops'
import { findPurchase } from '../purchases.ts'
import { reviewsWhere } from '../review-row.ts'

export async function byMail(ctx: Ctx, accountId: string | null | undefined): Promise<Recipient | undefined> {
  const account = accountId ? await readAccount(ctx, accountId) : undefined
  return account && { accountId: account.id, name: account.name, email: account.email, language: account.language }
}

export function tellPeopleAboutReviews(): void {
  when('review_written', 'tell-the-seller-of-a-review', async (ctx, { id, data: { reviewId, shopId } }) => {
    const [review] = await reviewsWhere(ctx, sql`r.shop_id = ${shopId} and r.id = ${reviewId}`)
    const shop = await readShopForSale(ctx, shopId)
    const to = await byMail(ctx, shop?.ownerAccountId)
    if (!review || !shop || !to) return
    const purchase = await findPurchase(ctx, review.orderId)
    const data = {
      shopName: shop.name,
      orderNumber: purchase?.orderNumber ?? '',
      stars: review.stars,
      text: review.text,
      link: `${ctx.config.PUBLIC_URL}/seller/reviews`,
    }
    await transact(ctx, (tx) => notify(tx, { factKey: id, template: 'review_written_seller', to, data }))
  })
  when('review_replied', 'tell-the-reviewer-of-the-answer', async (ctx, { id, data: { reviewId, shopId } }) => {
    const [review] = await reviewsWhere(ctx, sql`r.shop_id = ${shopId} and r.id = ${reviewId}`)
    const shop = await readShopForSale(ctx, shopId)
    const to = await byMail(ctx, review?.accountId)
    const { rows } = await sql<{ text: string }>`select text from reviews.reply
      where shop_id = ${shopId} and review_id = ${reviewId}`.execute(ctx.db)
    if (!review || !shop || !to || !rows[0]) return
    const link = `${ctx.config.PUBLIC_URL}/account/reviews/${toWireId('order', review.orderId)}`
    const data = { shopName: shop.name, text: rows[0].text, link }
    await transact(ctx, (tx) => notify(tx, { factKey: id, template: 'review_replied_buyer', to, data }))
  })
}
