// What may be refused about following and alerts, and what the person is told.
import { refusal } from '#platform/errors'

export const cannotFollowOwnShop = refusal(
  'cannot_follow_own_shop',
  'forbidden',
  () => 'This is your own shop; you know already what is new in it.',
)
export const shopNotActive = refusal(
  'shop_not_active',
  'conflict',
  (shop: string) => `${shop} does not sell any more, so there is nothing to follow.`,
)
export const tooManyFollowed = refusal(
  'too_many_followed',
  'conflict',
  (most: number) => `You follow ${most} shops, as many as one can. Unfollow one first.`,
)
export const ownProduct = refusal('own_product', 'forbidden', () => 'This is your own product.')
export const productNotOnShow = refusal(
  'product_not_on_show',
  'conflict',
  () => 'This is not on sale any more, so there will be nothing to tell.',
)
export const alreadyInStock = refusal('already_in_stock', 'conflict', () => 'It is there: you can buy it now.')
export const tooManyAlerts = refusal(
  'too_many_alerts',
  'conflict',
  (most: number) => `You wait to be told of ${most} products, as many as one can. Take one off first.`,
)
export const tooManySaved = refusal(
  'too_many_saved',
  'conflict',
  (most: number) => `You have ${most} things saved, as many as one can. Take one off your list first.`,
)
