// What may be refused about a hold.
import { refusal } from '#platform/errors'

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
