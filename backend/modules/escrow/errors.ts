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
