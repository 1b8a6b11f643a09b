// Reviews on the wire: reading them, writing one's own, answering as a shop.
import { z } from 'zod'
import { orderKey, orderParams } from './checkout.ts'
import { replyTextMax, reviewSorts, reviewTextMax } from './choices.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { picture, uploadRefusals } from './pictures.ts'
import { rating } from './rating.ts'

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\0'), { error: 'must have no zero bytes' })

export const stars = z.int().min(1).max(5)
export const reviewSort = z.enum(reviewSorts)
export type ReviewSort = z.infer<typeof reviewSort>

/** Shown like the others, but in no average: because the reviewer is linked to the seller, or buys mostly here. */
export const notCountedBecause = z.enum(['linked_to_seller', 'mostly_buys_here'])

export const review = z
  .object({
    id: wireId('review'),
    stars,
    text: z.string(),
    /** First name and initial; null when the account was erased. */
    author: z.string().nullable(),
    writtenAt: z.iso.datetime(),
    changedAt: z.iso.datetime().nullable(),
    products: z.array(z.object({ id: wireId('product'), title: z.string() })),
    photos: z.array(picture),
    helpful: z.int(),
    notCountedBecause: notCountedBecause.nullable(),
    reply: z.object({ text: z.string(), writtenAt: z.iso.datetime() }).nullable(),
    /** The caller wrote it. */
    mine: z.boolean(),
    /** The caller has found it helpful. */
    votedHelpful: z.boolean(),
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof review>

/** How many counted reviews gave how many stars. */
export const histogram = z
  .array(z.object({ stars, reviews: z.int() }))
  .meta({ id: 'RatingHistogram', description: 'From five stars down to one, each with its number, 0 included.' })

const reviewList = z.object({
  rating: rating.nullable(),
  histogram,
  reviews: z.array(review),
  /** Of the next page, for the same sort and stars. */
  next: z.string().nullable(),
})
export type ReviewList = z.infer<typeof reviewList>

const listQuery = z.object({
  sort: reviewSort.default('helpful'),
  stars: z.coerce.number().int().min(1).max(5).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})

export const listProductReviews = defineEndpoint({
  name: 'listProductReviews',
  method: 'GET',
  path: '/api/products/:productId/reviews',
  access: 'public',
  summary: 'What buyers say of a product, with the stars counted',
  params: z.object({ productId: id('product') }),
  query: listQuery,
  reply: reviewList,
})

export const listShopReviews = defineEndpoint({
  name: 'listShopReviews',
  method: 'GET',
  path: '/api/shops/:slug/reviews',
  access: 'public',
  summary: 'What buyers say of a shop, with the stars counted',
  params: z.object({ slug: z.string().max(60) }),
  query: listQuery,
  reply: reviewList,
})

/** An order that can be reviewed, or was. */
const reviewable = z.object({
  orderId: wireId('order'),
  orderNumber: z.string(),
  shop: z.object({ slug: z.string(), name: z.string() }),
  products: z.array(z.object({ id: wireId('product'), title: z.string(), picture: picture.nullable() })),
  completedAt: z.iso.datetime(),
})

export const ownReview = reviewable
  .extend({ review: review.nullable(), editableUntil: z.iso.datetime().nullable() })
  .meta({ id: 'OwnReview' })
export type OwnReview = z.infer<typeof ownReview>

export const readMyReviews = defineEndpoint({
  name: 'readMyReviews',
  method: 'GET',
  path: '/api/me/reviews',
  access: 'signed_in',
  summary: 'Completed orders of the account: those to review, and those reviewed; newest first',
  query: z.object({
    show: z.enum(['to_write', 'written']).default('to_write'),
    after: id('order').optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ orders: z.array(ownReview), next: wireId('order').nullable() }),
})

export const readOrderReview = defineEndpoint({
  name: 'readOrderReview',
  method: 'GET',
  path: '/api/orders/:orderId/review',
  access: 'order_party',
  summary: 'Can this order be reviewed, and what was said of it?',
  params: orderParams,
  query: orderKey,
  reply: ownReview,
  refusals: ['order_not_completed', 'order_was_refunded', 'review_needs_account'],
})

const reviewBody = z.object({ stars, text: words(reviewTextMax) })

export const writeReview = defineEndpoint({
  name: 'writeReview',
  method: 'POST',
  path: '/api/orders/:orderId/review',
  access: 'order_party',
  summary: 'Review a completed order, once, with one to five stars and a text',
  status: 201,
  params: orderParams,
  query: orderKey,
  body: reviewBody,
  reply: review,
  refusals: [
    'review_needs_account',
    'account_not_verified',
    'order_not_completed',
    'order_was_refunded',
    'already_reviewed',
    'contact_details_in_text',
  ],
})

const reviewParams = z.object({ reviewId: id('review') })

export const changeReview = defineEndpoint({
  name: 'changeReview',
  method: 'PATCH',
  path: '/api/reviews/:reviewId',
  access: 'signed_in',
  summary: 'Change one’s own review, within seven days',
  params: reviewParams,
  body: reviewBody,
  reply: review,
  refusals: ['review_not_yours', 'review_too_old_to_change', 'contact_details_in_text'],
})

export const addReviewPhoto = defineEndpoint({
  name: 'addReviewPhoto',
  method: 'POST',
  path: '/api/reviews/:reviewId/photos',
  access: 'signed_in',
  limit: 'upload',
  summary: 'Add a photo to one’s own review, up to four; the body is the file',
  status: 201,
  params: reviewParams,
  reply: review,
  refusals: [...uploadRefusals, 'review_not_yours', 'review_too_old_to_change', 'too_many_photos'],
})

export const removeReviewPhoto = defineEndpoint({
  name: 'removeReviewPhoto',
  method: 'DELETE',
  path: '/api/reviews/:reviewId/photos/:imageId',
  access: 'signed_in',
  summary: 'Take a photo down; at any time, for a picture may show more than it should',
  status: 200,
  params: reviewParams.extend({ imageId: id('image') }),
  reply: review,
  refusals: ['review_not_yours'],
})

export const voteHelpful = defineEndpoint({
  name: 'voteHelpful',
  method: 'PUT',
  path: '/api/reviews/:reviewId/helpful',
  access: 'signed_in',
  summary: 'Find a review helpful, or not any more; each account once, not the reviewer and not the seller',
  params: reviewParams,
  body: z.object({ helpful: z.boolean() }),
  reply: review,
  refusals: ['account_not_verified', 'own_review', 'review_of_own_shop'],
})

const shopParams = z.object({ shopId: id('shop') })

export const listReviewsOfMyShop = defineEndpoint({
  name: 'listReviewsOfMyShop',
  method: 'GET',
  path: '/api/seller/shops/:shopId/reviews',
  access: 'shop_owner',
  summary: 'Reviews of the shop: those without an answer, or all; newest first',
  params: shopParams,
  query: z.object({
    show: z.enum(['unanswered', 'all']).default('unanswered'),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: reviewList.extend({ unanswered: z.int() }),
})

export const replyToReview = defineEndpoint({
  name: 'replyToReview',
  method: 'PUT',
  path: '/api/seller/shops/:shopId/reviews/:reviewId/reply',
  access: 'shop_owner',
  summary: 'Answer a review in public, once; the answer can be changed for seven days',
  params: shopParams.extend({ reviewId: id('review') }),
  body: z.object({ text: words(replyTextMax) }),
  reply: review,
  refusals: ['reply_too_old_to_change', 'contact_details_in_text'],
})
