// What may be refused about a hold, and about taxes.
import { refusal } from '#platform/errors'

export const moreTaxThanOwed = refusal(
  'more_tax_than_owed',
  'conflict',
  () => 'That is more than is owed to the revenue authority.',
)
export const notAtTheBank = refusal(
  'not_at_the_bank',
  'conflict',
  () =>
    'The books have less than that at the bank. Say first which money went there from M-Pesa, or that the owners have paid it.',
)
export const taxReceiptUsed = refusal(
  'tax_receipt_used',
  'conflict',
  (receipt: string) => `${receipt} is written down already, with another amount or paid from elsewhere.`,
)

export const holdRefunded = refusal(
  'hold_refunded',
  'conflict',
  (order: string) => `The money of ${order} has gone back to the buyer; it cannot be released.`,
)
export const holdReleased = refusal(
  'hold_released',
  'conflict',
  (order: string) => `The money of ${order} has been released to the seller; it cannot be refunded from escrow.`,
)
export const holdFrozen = refusal(
  'hold_frozen',
  'conflict',
  (order: string) => `Something about ${order} is being looked into; its money stays where it is until then.`,
)
export const holdNotReleased = refusal(
  'hold_not_released',
  'conflict',
  (order: string) => `The money of ${order} is not with the seller; there is nothing to take back.`,
)
export const moreThanIsThere = refusal(
  'more_than_is_there',
  'conflict',
  (order: string) => `More was asked back for ${order} than is left of its money.`,
)
export const refundDiffers = refusal(
  'refund_differs',
  'conflict',
  (order: string) => `This refund of ${order} was made before, with another amount.`,
)
