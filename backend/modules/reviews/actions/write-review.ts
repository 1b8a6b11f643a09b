// A buyer reviews a completed order, once; for seven days she can put it in other words, or other stars.
import { sql } from 'kysely'
import { publicNameOf, shareHardLink, verifiedCaller } from '#identity'
import { after } from '#platform/clock'
import { accountIdOf, type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { refuseContactDetails } from '#screening'
import { readShopForSale } from '#shops'
import {
  alreadyReviewed,
  needsAccount,
  notYours,
  orderNotCompleted,
  orderWasRefunded,
  tooOldToChange,
} from '../errors.ts'
import { findPurchase, lockPurchase, ordersOfBuyer, type Purchase } from '../purchases.ts'
import { changeRatings, ratingsInTurn } from '../ratings.ts'
import { lockReview, type ReviewRow, readReview } from '../review-row.ts'
import { changeWithin, whyNotCounted } from '../rules.ts'

export interface Said {
  stars: number
  text: string
}

/** The purchase that the caller may review. Throws review_needs_account, order_not_completed, order_was_refunded. */
export async function reviewablePurchase(ctx: Ctx, orderId: string): Promise<Purchase> {
  const accountId = accountIdOf(ctx.actor)
  if (!accountId) throw needsAccount()
  const purchase = await findPurchase(ctx, orderId)
  if (!purchase) throw orderNotCompleted()
  if (purchase.accountId !== accountId) throw needsAccount()
  return purchase
}

/** Throws the refusals of the contract's writeReview. */
export async function writeReview(ctx: Ctx, orderId: string, said: Said): Promise<ReviewRow> {
  const purchase = await reviewablePurchase(ctx, orderId)
  if (purchase.refundedAt) throw orderWasRefunded()
  const account = await verifiedCaller(ctx)
  await refuseContactDetails(ctx, { text: said.text })
  const linked = purchase.selfDealing || (await isTheSeller(ctx, purchase.shopId, account.id))
  const id = newId(ctx.now)
  await transact(ctx, async (tx) => {
    const { rows } = await sql`select from reviews.review
      where shop_id = ${(await lockPurchase(tx, orderId))!.shopId} and order_id = ${orderId}`.execute(tx.db)
    if (rows.length > 0) throw alreadyReviewed()
    await insert(tx, id, purchase, account, { ...said, linked })
  })
  return readReview(ctx, id)
}

async function isTheSeller(ctx: Ctx, shopId: string, accountId: string): Promise<boolean> {
  const owner = (await readShopForSale(ctx, shopId))?.ownerAccountId
  return owner !== undefined && (owner === accountId || (await shareHardLink(ctx, owner, accountId)))
}

async function insert(
  tx: TxCtx,
  id: string,
  purchase: Purchase,
  account: { id: string; name: string },
  { stars, text, linked }: Said & { linked: boolean },
): Promise<void> {
  const { shopId, orderId, buyerKey } = purchase
  const reason = whyNotCounted({ linked, ...(await ordersOfBuyer(tx, buyerKey, shopId)) })
  await ratingsInTurn(tx, shopId)
  await sql`insert into reviews.review (shop_id, id, order_id, account_id, author_name, buyer_key, stars, text, linked,
      not_counted_because, written_at)
    values (${shopId}, ${id}, ${orderId}, ${account.id}, ${publicNameOf(account.name)}, ${buyerKey}, ${stars}, ${text},
      ${linked}, ${reason}, ${tx.now})`.execute(tx.db)
  for (const [productId, title] of new Map(purchase.products.map((each) => [each.productId, each.title])))
    await sql`insert into reviews.about (shop_id, product_id, review_id, title)
      values (${shopId}, ${productId}, ${id}, ${title})`.execute(tx.db)
  await sql`update reviews.purchase set remind_at = null where shop_id = ${shopId} and order_id = ${orderId}`.execute(
    tx.db,
  )
  if (reason === null) await changeRatings(tx, { shopId, id, stars }, 1)
  const accountId = account.id
  await announce(tx, 'review_written', { reviewId: id, orderId, shopId, accountId, stars, counted: reason === null })
}

/** The caller's own review, locked. Throws not_found, review_not_yours, review_too_old_to_change. */
export async function lockOwnReview(tx: TxCtx, reviewId: string): Promise<ReviewRow> {
  const review = await lockReview(tx, reviewId)
  mayChange(tx, review)
  return review
}

/** Throws review_not_yours, review_too_old_to_change. */
export function mayChange(ctx: Ctx, review: ReviewRow): void {
  if (review.accountId === null || review.accountId !== accountIdOf(ctx.actor)) throw notYours()
  if (after(review.writtenAt, changeWithin) <= ctx.now) throw tooOldToChange()
}

/** Throws the refusals of the contract's changeReview. */
export async function changeReview(ctx: Ctx, reviewId: string, { stars, text }: Said): Promise<ReviewRow> {
  mayChange(ctx, await readReview(ctx, reviewId))
  await refuseContactDetails(ctx, { text })
  await transact(ctx, async (tx) => {
    await ratingsInTurn(tx, (await readReview(tx, reviewId)).shopId)
    const before = await lockOwnReview(tx, reviewId)
    await sql`update reviews.review set stars = ${stars}, text = ${text}, changed_at = ${tx.now}
      where shop_id = ${before.shopId} and id = ${reviewId}`.execute(tx.db)
    if (before.notCountedBecause !== null || before.stars === stars) return
    await changeRatings(tx, before, -1)
    await changeRatings(tx, { ...before, stars }, 1)
  })
  return readReview(ctx, reviewId)
}
