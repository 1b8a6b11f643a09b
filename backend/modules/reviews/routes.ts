// Reviews over HTTP: parse → authorise → one action → reply.
import * as endpoint from '@amana/contract'
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { accountIdOf, type Ctx, transactForShop } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { withUpload } from '#platform/upload'
import { readShopBySlug } from '#shops'
import { replyToReview } from './actions/reply-to-review.ts'
import { addPhoto, removePhoto } from './actions/show-photos.ts'
import { voteHelpful } from './actions/vote-helpful.ts'
import { changeReview, reviewablePurchase, writeReview } from './actions/write-review.ts'
import { orderWasRefunded } from './errors.ts'
import { countUnanswered, listReviews } from './list-reviews.ts'
import { purchasesOf } from './purchases.ts'
import { reviewsWhere } from './review-row.ts'
import { ownReviews, ownReviewView, reviewView } from './views.ts'

const caller = (ctx: Ctx): string => {
  const accountId = accountIdOf(ctx.actor)
  assert(accountId, 'only accounts get here')
  return accountId
}

function readingRoutes({ handle }: Routes): void {
  handle(endpoint.listProductReviews, (ctx, { input: { params, query } }) =>
    listReviews(ctx, { productId: params.productId }, query),
  )
  handle(endpoint.listShopReviews, async (ctx, { input: { params, query } }) => {
    const shop = await readShopBySlug(ctx, params.slug)
    if (!shop) throw notFound('shop')
    return listReviews(ctx, { shopId: shop.id }, query)
  })
  handle(endpoint.readMyReviews, async (ctx, { input: { query } }) => {
    const purchases = await purchasesOf(ctx, caller(ctx), { ...query, limit: query.limit + 1 })
    const shown = purchases.slice(0, query.limit)
    const last = purchases.length > query.limit ? shown.at(-1) : undefined
    return {
      orders: await ownReviews(ctx, shown),
      next: last ? toWireId('order', last.orderId) : null,
    }
  })
}

function writingRoutes({ handle }: Routes): void {
  handle(endpoint.readOrderReview, async (ctx, { input: { params } }) => {
    const purchase = await reviewablePurchase(ctx, params.orderId)
    const [own] = await ownReviews(ctx, [purchase])
    if (purchase.refundedAt && own!.review === null) throw orderWasRefunded()
    return own!
  })
  handle(endpoint.writeReview, async (ctx, { input: { params, body } }) =>
    ownReviewView(ctx, await writeReview(ctx, params.orderId, body)),
  )
  handle(endpoint.changeReview, async (ctx, { input: { params, body } }) =>
    ownReviewView(ctx, await changeReview(ctx, params.reviewId, body)),
  )
  handle(endpoint.addReviewPhoto, (ctx, { input: { params }, request, response }) =>
    withUpload(ctx, request, response, async (bytes) =>
      ownReviewView(ctx, await addPhoto(ctx, params.reviewId, bytes)),
    ),
  )
  handle(endpoint.removeReviewPhoto, async (ctx, { input: { params } }) =>
    ownReviewView(ctx, await removePhoto(ctx, params.reviewId, params.imageId)),
  )
  handle(endpoint.voteHelpful, async (ctx, { input: { params, body } }) =>
    reviewView(ctx, await voteHelpful(ctx, params.reviewId, body.helpful)),
  )
}

function sellerRoutes({ handle }: Routes): void {
  handle(endpoint.listReviewsOfMyShop, (ctx, { input: { params, query } }) =>
    transactForShop(ctx, params.shopId, async (tx) => ({
      ...(await listReviews(
        tx,
        { shopId: params.shopId },
        { ...query, sort: 'newest', unanswered: query.show === 'unanswered' },
      )),
      unanswered: await countUnanswered(tx, params.shopId),
    })),
  )
  handle(endpoint.replyToReview, async (ctx, { input: { params, body } }) => {
    await replyToReview(ctx, params.shopId, params.reviewId, body.text)
    return transactForShop(ctx, params.shopId, async (tx) => {
      const [review] = await reviewsWhere(tx, sql`r.shop_id = ${params.shopId} and r.id = ${params.reviewId}`)
      return reviewView(tx, review!)
    })
  })
}

export function routes(to: Routes): void {
  readingRoutes(to)
  writingRoutes(to)
  sellerRoutes(to)
}
