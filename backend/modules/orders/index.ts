// The door of orders.
import { takeBackHold } from '#escrow'
import { defineErasureObstacle, defineExportPart, defineOrderClaim } from '#identity'
import { definePaymentClaim, definePaymentReversal } from '#payments'
import type { Actor, Ctx } from '#platform/context'
import { holdPictures } from '#platform/picture-orphans'
import { acceptPayment } from './actions/accept-payment.ts'
import { claimOrders } from './actions/claim-orders.ts'
import { defineLinkJob } from './actions/send-order-link.ts'
import { openOrdersStandInTheWay, ordersOfPerson } from './buyer-data.ts'
import { opensOrder } from './guest-key.ts'
import { keepTheShopOpenWhileOrdersAre } from './keep-the-shop-open.ts'
import { findOrder, pictureKeysShown } from './queries.ts'
import { rememberedOf } from './remembered-buyer.ts'
import { cancelTheOrderWhenItsPaymentIsTakenBack } from './when/cancel-the-order-when-its-payment-is-taken-back.ts'
import { dateReleasesAnewWhenTrustDecides } from './when/date-releases-anew-when-trust-decides.ts'
import { dateTheReleaseWhenDelivered } from './when/date-the-release-when-delivered.ts'
import { endOpenOrdersWhenAShopIsBanned } from './when/end-open-orders-when-a-shop-is-banned.ts'
import { forgetTheBuyerWhenAnAccountIsErased } from './when/forget-the-buyer-when-an-account-is-erased.ts'
import { freeTheStockWhenAnOrderEndsUnshipped } from './when/free-the-stock-when-an-order-ends-unshipped.ts'
import { markTheOrderRefundedWhenTheMoneyIsBack } from './when/mark-the-order-refunded-when-the-money-is-back.ts'
import { sendTheMoneyBackWhenAPaidOrderEnds } from './when/send-the-money-back-when-a-paid-order-ends.ts'
import { tellBuyerAndSellerWhatHappens } from './when/tell-buyer-and-seller-what-happens.ts'
import { tellTheRiderWhereToEnterTheCode } from './when/tell-the-rider-where-to-enter-the-code.ts'

export { cancelOrder, cancelShopOrder } from './actions/cancel-order.ts'
export { confirmOrder } from './actions/confirm-order.ts'
export { countWhatIsTrending } from './actions/count-what-is-trending.ts'
export { denyDelivery } from './actions/deny-delivery.ts'
export { disputeOrder } from './actions/dispute-order.ts'
export { type DisputeEnd, endDisputedOrder } from './actions/end-disputed-order.ts'
export { endDueOrders } from './actions/end-due-orders.ts'
export { enterHandoverCode } from './actions/enter-handover-code.ts'
export { extendDelivery } from './actions/extend-delivery.ts'
export { giveMoneyBack, refundCentsMin } from './actions/give-money-back.ts'
export { nameRider } from './actions/name-rider.ts'
export { type PlaceOrderInput, placeOrder } from './actions/place-order.ts'
export { returnGoodsToStock } from './actions/return-goods-to-stock.ts'
export { sendPaymentPrompt } from './actions/send-payment-prompt.ts'
export { shipOrder, shipOrders } from './actions/ship-order.ts'
export { buyerOf } from './buyer-of-order.ts'
export { ordersPaidBetween, ordersSentBackBetween } from './by-week.ts'
export { factsOf } from './facts-of-order.ts'
export { makeOrderKey } from './guest-key.ts'
export { endsByItself, type Move, moves } from './lifecycle.ts'
export type { OrderRow } from './order-row.ts'
export { type PeopleOfOrder, readPeople } from './people-of-order.ts'
export {
  countByState,
  countOpenByState,
  idsOfAccount,
  listOverdue,
  lockOrder,
  readFirstTitles,
  readLines as readOrderLines,
  readOrderRow,
  readOrderRows,
} from './queries.ts'
export { routes } from './routes.ts'
export { buyerView, sellerView } from './views.ts'
export { type WatchedOrder, watchedOrders } from './watched-orders.ts'

/**
 * May this caller act as the order's buyer? The account that bought, or whoever holds the order's signed key.
 * @param provenPhone the phone that the caller's browser has proved by SMS code
 */
export async function asOrderParty(
  ctx: Ctx,
  orderId: string,
  key: string | undefined,
  provenPhone?: string,
): Promise<Actor | undefined> {
  const order = await findOrder(ctx, orderId)
  // The same work and the same answer, whether there is no such order or the key is not its own.
  const opens = opensOrder(ctx, key ?? '', orderId, order?.key_epoch ?? 1)
  if (!order) return undefined
  if (ctx.actor.kind === 'account' && order.account_id === ctx.actor.accountId) return ctx.actor
  return opens ? { kind: 'guest', orderId: order.id, proven: provenPhone === order.contact_phone } : undefined
}

export function reactions(): void {
  holdPictures('orders', pictureKeysShown)
  definePaymentClaim('order', acceptPayment)
  definePaymentReversal('order', (tx, { purposeId: orderId, receipt, amountCents }) =>
    takeBackHold(tx, { orderId, receipt, amountCents }),
  )
  defineOrderClaim(claimOrders)
  defineLinkJob()
  defineExportPart('orders', ordersOfPerson)
  defineExportPart('remembered_checkout', rememberedOf)
  defineErasureObstacle(openOrdersStandInTheWay)
  forgetTheBuyerWhenAnAccountIsErased()
  keepTheShopOpenWhileOrdersAre()
  dateTheReleaseWhenDelivered()
  dateReleasesAnewWhenTrustDecides()
  endOpenOrdersWhenAShopIsBanned()
  freeTheStockWhenAnOrderEndsUnshipped()
  sendTheMoneyBackWhenAPaidOrderEnds()
  markTheOrderRefundedWhenTheMoneyIsBack()
  cancelTheOrderWhenItsPaymentIsTakenBack()
  tellBuyerAndSellerWhatHappens()
  tellTheRiderWhereToEnterTheCode()
}
