// The door of shops: who sells, from where, how they deliver, and in what standing.
import { holdPictures } from '#platform/picture-orphans'
import { keepOwnerDataInOrder } from './owner-data.ts'
import { pictureKeysShown } from './queries.ts'
import { rankTheShopWhenOrderCompleted } from './when/rank-the-shop-when-order-completed.ts'
import { wearAPictureThatWasLookedInto } from './when/wear-a-picture-that-was-looked-into.ts'
import { wearTheStatusWhenTrustDecides } from './when/wear-the-status-when-trust-decides.ts'
import { wearTheTierWhenTrustDecides } from './when/wear-the-tier-when-trust-decides.ts'

export { confirmPayoutPhone } from './actions/change-payout-phone.ts'
export { changeShop } from './actions/change-shop.ts'
export { changeShopStatus } from './actions/change-shop-status.ts'
export { closeShop } from './actions/close-shop.ts'
export { endDueHolidays, endHoliday, goOnHoliday } from './actions/go-on-holiday.ts'
export { type NewShop, openShop } from './actions/open-shop.ts'
export { forgetOldDrafts } from './actions/save-draft.ts'
export { removeShopPicture, setShopBanner, setShopLogo } from './actions/set-shop-picture.ts'
export { shopsOpenedBetween } from './by-week.ts'
export { type ClosingObstacle, defineClosingObstacle } from './closing-obstacles.ts'
export { cheapestOf, cheapestTo, feeFor, nearestFreeDelivery } from './delivery.ts'
export { isOnHoliday, type ShopNotice, shopNoticeOf, spokenDay, whyItDoesNotSell } from './holiday.ts'
export { shopAddresses, startsOfShops } from './in-order.ts'
export { type ShopStatus, sells } from './lifecycle.ts'
export { buyersPlace } from './places.ts'
export {
  countActiveShops,
  deliveryOptionsFor,
  holdShopForSale,
  listPayableShops,
  newestOwnerIds,
  otherShopsPaidTo,
  readAgreedDelivery,
  readDeliveryOption,
  readDeliveryOptions,
  readDeliveryOptionsOf,
  readShopBySlug,
  readShopForSale,
  readShopsForSale,
  type ShopForSale,
  shopsOfOwner,
} from './queries.ts'
export { routes } from './routes.ts'
export { shopCardOf, shopPageOf } from './views.ts'

export function reactions(): void {
  holdPictures('shops', pictureKeysShown)
  wearTheTierWhenTrustDecides()
  wearTheStatusWhenTrustDecides()
  rankTheShopWhenOrderCompleted()
  keepOwnerDataInOrder()
  wearAPictureThatWasLookedInto()
}
