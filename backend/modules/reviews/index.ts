// The door of reviews: what buyers say of what they bought, and the stars counted.
import { holdPictures } from '#platform/picture-orphans'
import { keysShown } from './photos.ts'
import { keepReviewerDataInOrder } from './reviewer-data.ts'
import { keepPurchasesInStep } from './when/keep-purchases-in-step.ts'
import { showPhotosThatWereLookedInto } from './when/show-photos-that-were-looked-into.ts'
import { tellPeopleAboutReviews } from './when/tell-people-about-reviews.ts'

export { lookForLinks } from './actions/look-for-links.ts'
export { remindOfReviews } from './actions/remind-of-reviews.ts'
export { replyToReview } from './actions/reply-to-review.ts'
export { addPhoto } from './actions/show-photos.ts'
export { voteHelpful } from './actions/vote-helpful.ts'
export { writeReview } from './actions/write-review.ts'
export { checkRatings, recountRatings } from './ratings.ts'
export { routes } from './routes.ts'

export function reactions(): void {
  holdPictures('reviews', keysShown)
  keepReviewerDataInOrder()
  keepPurchasesInStep()
  tellPeopleAboutReviews()
  showPhotosThatWereLookedInto()
}
