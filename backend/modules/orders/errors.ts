// What may be refused about an order, and what the person is told.

import { Refusal, refusal } from '#platform/errors'
import type { JudgedOrder } from '#trust'

export const cartEmpty = refusal('cart_empty', 'conflict', () => 'There is nothing in this cart any more.')
export const cartChanged = refusal(
  'cart_changed',
  'conflict',
  () => 'Something changed since you looked: please check the new figures before you pay.',
)
export const shopNotActive = refusal(
  'shop_not_active',
  'conflict',
  (shop: string) => `${shop} takes no orders at the moment.`,
)
export const shopOnHoliday = refusal(
  'shop_on_holiday',
  'conflict',
  (shop: string, backOn: string) => `${shop} is on holiday and sells again from ${backOn}.`,
)
export const deliveryDoesNotReach = refusal(
  'delivery_does_not_reach',
  'unprocessable',
  (option: string, town: string) => `“${option}” does not reach ${town}. Please choose another delivery.`,
)
export const deliveryOptionUnknown = refusal(
  'delivery_option_unknown',
  'invalid',
  () => 'This shop does not offer that delivery any more; please choose another.',
)
export const whereTo = (missing: string[]) =>
  new Refusal('invalid_request', 'invalid', 'Please say where it shall be brought.', {
    fields: Object.fromEntries(missing.map((field) => [`delivery.${field}`, 'is needed to bring it to you'])),
  })
export const overMpesaLimit = refusal(
  'over_mpesa_limit',
  'unprocessable',
  () => 'M-Pesa moves at most KES 250,000 at a time. Please order less at once.',
)
export const phoneNotVerified = refusal(
  'phone_not_verified',
  'forbidden',
  () => 'Please verify the phone of your account first: orders bought with it are then yours.',
)
export const ownShop = refusal('own_shop', 'forbidden', () => 'This is your own shop.')
/** What a rule of trust says of the order, with its own code; thrown, it carries what it was judged on to where that is kept. */
export class RefusedByTrust extends Refusal {
  readonly judged: JudgedOrder

  constructor(judged: JudgedOrder) {
    const { code, sentence, sentences } = judged.verdict
    super(code, 'conflict', sentence, { data: { sentences } })
    this.judged = judged
  }
}
export const paymentsStopped = refusal(
  'payments_stopped',
  'unavailable',
  () =>
    'Amana takes no payments for the moment. Nothing was taken from you, and your cart is kept: please try again later.',
)
export const notPayable = refusal(
  'order_not_payable',
  'conflict',
  () => 'This order does not wait for a payment any more.',
)
export const notCancellable = refusal(
  'order_not_cancellable',
  'conflict',
  () => 'This order can no longer be cancelled: it is already on its way or has ended.',
)
export const notDisputable = refusal(
  'order_not_disputable',
  'conflict',
  () =>
    'A problem can be reported from the promised day until the money is released; this order is not between the two.',
)
export const notConfirmable = refusal(
  'order_not_confirmable',
  'conflict',
  () => 'There is nothing to confirm: this order is not on its way.',
)
export const onlyCodeProves = refusal(
  'only_the_code_proves',
  'conflict',
  () =>
    'For this order only your six digits prove that it came. With the parcel in your hands, tell them to whoever brought it, or write them to the seller: they are entered, and you look at everything in peace.',
)
export const notDeniable = refusal(
  'delivery_not_deniable',
  'conflict',
  () => 'This can be said once, of an order whose code was entered, until its money is released.',
)
export const notExtendable = refusal(
  'delivery_not_extendable',
  'conflict',
  () => 'The delivery can be extended once, while the parcel is on its way.',
)
export const notShippable = refusal(
  'order_not_shippable',
  'conflict',
  (why: string) => `Only a paid order can be shipped, and ${why}.`,
)
export const carrierMissing = refusal(
  'carrier_missing',
  'unprocessable',
  () => 'Whose parcel number is it? Please name the carrier.',
)
export const trackingNumberNotPlausible = refusal(
  'tracking_number_not_plausible',
  'unprocessable',
  () => 'A parcel number has at least four letters and digits, and at least one digit, such as G4S-00412.',
)
export const handoverLinkNotGood = refusal(
  'handover_link_not_good',
  'not_found',
  () => 'This link is good no more. Ask the seller for a new one.',
)
export const writtenDownTooEarly = refusal(
  'written_down_too_early',
  'unprocessable',
  () => 'At that time it was not on its way yet. Leave the time empty if you do not know it.',
)
export const partRefundNotPossible = refusal(
  'part_refund_not_possible',
  'conflict',
  (why: string) => `Money can be given back from the payment on, unless the order has ended without a sale. ${why}`,
)
export const partRefundTooMuch = refusal(
  'part_refund_too_much',
  'unprocessable',
  (most: string) => `At most ${most} can be given back for this order now.`,
)
export const notShipped = refusal(
  'order_not_shipped',
  'conflict',
  () => 'A handover code is entered while the order is on its way; this one is not.',
)
export const trackingNumberUsed = refusal(
  'tracking_number_used',
  'conflict',
  () => 'This tracking number belongs to another order already.',
)
export const wrongHandoverCode = refusal(
  'wrong_handover_code',
  'unprocessable',
  (left: number) => `That is not the buyer's code. ${left === 1 ? 'One try is' : `${left} tries are`} left for now.`,
)
export const handoverCodeLocked = refusal(
  'handover_code_locked',
  'too_many',
  () => 'Too many wrong codes. Wait an hour and try again, or ask the buyer to press “I have it, all is well”.',
)
export const partRefundTooSmall = refusal(
  'part_refund_too_small',
  'unprocessable',
  (least: string) => `M-Pesa sends no less than ${least} to a phone.`,
)
