// Every notice there is, by name. A name is kept in the outbox: never reuse one for something else.
import { accountExists } from './account-exists.ts'
import { backInStockFollower } from './back-in-stock-follower.ts'
import { disputeAsks } from './dispute-asks.ts'
import { disputeDecided } from './dispute-decided.ts'
import { emailChangeCode } from './email-change-code.ts'
import { emailChangedOld } from './email-changed-old.ts'
import { guestCode } from './guest-code.ts'
import { incidentOpenedOperator } from './incident-opened-operator.ts'
import { messageWaiting } from './message-waiting.ts'
import { orderCancelledBuyer } from './order-cancelled-buyer.ts'
import { orderCancelledSeller } from './order-cancelled-seller.ts'
import { orderCompletedSeller } from './order-completed-seller.ts'
import { orderDeliveredBuyer } from './order-delivered-buyer.ts'
import { orderDeliveredSeller } from './order-delivered-seller.ts'
import { orderExpiredBuyer } from './order-expired-buyer.ts'
import { orderLink } from './order-link.ts'
import { orderPaidBuyer } from './order-paid-buyer.ts'
import { orderPaidSeller } from './order-paid-seller.ts'
import { orderRefundedBuyer } from './order-refunded-buyer.ts'
import { orderRefundedSeller } from './order-refunded-seller.ts'
import { orderShippedBuyer } from './order-shipped-buyer.ts'
import { orderTermsBuyer } from './order-terms-buyer.ts'
import { partRefundBuyer } from './part-refund-buyer.ts'
import { passwordChanged } from './password-changed.ts'
import { passwordResetCode } from './password-reset-code.ts'
import { paymentLinkBuyer } from './payment-link-buyer.ts'
import { paymentTakenBackSeller } from './payment-taken-back-seller.ts'
import { payoutFailedSeller } from './payout-failed-seller.ts'
import { payoutNumberFailedSeller } from './payout-number-failed-seller.ts'
import { payoutPaidSeller } from './payout-paid-seller.ts'
import { payoutPhoneChanged } from './payout-phone-changed.ts'
import { payoutPhoneChangedOld } from './payout-phone-changed-old.ts'
import { payoutPhoneCode } from './payout-phone-code.ts'
import { phoneChangeCode } from './phone-change-code.ts'
import { phoneChangedOld } from './phone-changed-old.ts'
import { phoneCode } from './phone-code.ts'
import { phoneTaken } from './phone-taken.ts'
import { pictureRefused } from './picture-refused.ts'
import { priceDroppedFollower } from './price-dropped-follower.ts'
import { questionAnsweredAsker } from './question-answered-asker.ts'
import { questionAskedSeller } from './question-asked-seller.ts'
import { refundSentBuyer } from './refund-sent-buyer.ts'
import { refundWaitingBuyer } from './refund-waiting-buyer.ts'
import { reviewReminderBuyer } from './review-reminder-buyer.ts'
import { reviewRepliedBuyer } from './review-replied-buyer.ts'
import { reviewWrittenSeller } from './review-written-seller.ts'
import { riderLink } from './rider-link.ts'
import { secondFactorChanged } from './second-factor-changed.ts'
import { sessionStolen } from './session-stolen.ts'
import { shopFreeAgainSeller } from './shop-free-again-seller.ts'
import { shopRestrictedSeller } from './shop-restricted-seller.ts'
import { signUpCode } from './sign-up-code.ts'
import type { Template } from './template.ts'
import { weeklyDigest } from './weekly-digest.ts'
import { welcome } from './welcome.ts'

export const templates = {
  payment_link_buyer: paymentLinkBuyer,
  order_terms_buyer: orderTermsBuyer,
  order_paid_buyer: orderPaidBuyer,
  order_paid_seller: orderPaidSeller,
  order_shipped_buyer: orderShippedBuyer,
  order_delivered_buyer: orderDeliveredBuyer,
  order_delivered_seller: orderDeliveredSeller,
  order_completed_seller: orderCompletedSeller,
  order_cancelled_buyer: orderCancelledBuyer,
  order_cancelled_seller: orderCancelledSeller,
  order_refunded_buyer: orderRefundedBuyer,
  order_refunded_seller: orderRefundedSeller,
  part_refund_buyer: partRefundBuyer,
  rider_link: riderLink,
  refund_sent_buyer: refundSentBuyer,
  refund_waiting_buyer: refundWaitingBuyer,
  payment_taken_back_seller: paymentTakenBackSeller,
  order_expired_buyer: orderExpiredBuyer,
  dispute_asks: disputeAsks,
  dispute_decided: disputeDecided,
  payout_paid_seller: payoutPaidSeller,
  payout_failed_seller: payoutFailedSeller,
  payout_number_failed_seller: payoutNumberFailedSeller,
  picture_refused: pictureRefused,
  shop_restricted_seller: shopRestrictedSeller,
  shop_free_again_seller: shopFreeAgainSeller,
  payout_phone_code: payoutPhoneCode,
  payout_phone_changed_old: payoutPhoneChangedOld,
  payout_phone_changed: payoutPhoneChanged,
  message_waiting: messageWaiting,
  welcome,
  guest_code: guestCode,
  order_link: orderLink,
  sign_up_code: signUpCode,
  account_exists: accountExists,
  password_reset_code: passwordResetCode,
  password_changed: passwordChanged,
  session_stolen: sessionStolen,
  second_factor_changed: secondFactorChanged,
  phone_code: phoneCode,
  phone_change_code: phoneChangeCode,
  phone_changed_old: phoneChangedOld,
  phone_taken: phoneTaken,
  email_change_code: emailChangeCode,
  email_changed_old: emailChangedOld,
  incident_opened_operator: incidentOpenedOperator,
  review_reminder_buyer: reviewReminderBuyer,
  question_asked_seller: questionAskedSeller,
  question_answered_asker: questionAnsweredAsker,
  review_written_seller: reviewWrittenSeller,
  review_replied_buyer: reviewRepliedBuyer,
  price_dropped_follower: priceDroppedFollower,
  back_in_stock_follower: backInStockFollower,
  weekly_digest: weeklyDigest,
}

export type TemplateName = keyof typeof templates
/** What a template needs to be told; instants as ISO strings. */
export type DataOf<T extends TemplateName> = (typeof templates)[T] extends Template<infer Data> ? Data : never
