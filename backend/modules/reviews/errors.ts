// What may be refused about reviews, and what the person is told.
import { refusal } from '#platform/errors'

export const needsAccount = refusal(
  'review_needs_account',
  'forbidden',
  () =>
    'A review needs an account. Open one (or sign in) with the phone you bought with: this order becomes yours, and you can review it.',
)
export const orderNotCompleted = refusal(
  'order_not_completed',
  'conflict',
  () => 'This order is not complete yet: you can review it once the money is with the seller.',
)
export const orderWasRefunded = refusal(
  'order_was_refunded',
  'conflict',
  () => 'The money of this order went back to you, so it is not reviewed.',
)
export const alreadyReviewed = refusal(
  'already_reviewed',
  'conflict',
  () => 'You have reviewed this order already. For seven days you can change what you wrote.',
)
export const notYours = refusal('review_not_yours', 'forbidden', () => 'Only whoever wrote a review can change it.')
export const tooOldToChange = refusal(
  'review_too_old_to_change',
  'conflict',
  () => 'A review can be changed for seven days. Those are over.',
)
export const tooManyPhotos = refusal(
  'too_many_photos',
  'conflict',
  (most: number) => `A review has room for ${most} photos.`,
)
export const ownReview = refusal('own_review', 'forbidden', () => 'This is your own review.')
export const reviewOfOwnShop = refusal('review_of_own_shop', 'forbidden', () => 'This review is about your own shop.')
export const replyTooOldToChange = refusal(
  'reply_too_old_to_change',
  'conflict',
  () => 'You have answered this review. An answer can be changed for seven days; those are over.',
)
