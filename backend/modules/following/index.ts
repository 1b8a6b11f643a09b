// The door of following: shops people follow, what is new in them, and products they wait for.
import { keepFollowerDataInOrder } from './follower-data.ts'
import { tellFollowers } from './when/tell-followers.ts'

export { askToBeTold } from './actions/ask-to-be-told.ts'
export { followShop } from './actions/follow-shop.ts'
export { sendWeeklyDigest } from './actions/send-weekly-digest.ts'
export { routes } from './routes.ts'
export { digestCron } from './rules.ts'
export { forgetOldNews } from './when/tell-followers.ts'

export function reactions(): void {
  keepFollowerDataInOrder()
  tellFollowers()
}
