// The amount agrees and the fee does not: the provider's own statement is the truth about its fee, and our books follow it.
import { inTransitForMs } from '../numbers.ts'
import type { Rule } from './rule.ts'
import { ageOf, shillings, sidesOf } from './sides.ts'

export const feeDiffers: Rule = {
  name: 'fee-differs',
  judge(transaction) {
    const { theirCents, ourCents, theirFeeCents, ourFeeCents } = sidesOf(transaction)
    if (theirCents !== ourCents || theirFeeCents === ourFeeCents) return undefined
    if (ageOf(transaction) < inTransitForMs)
      return { class: 'in_transit', sentence: 'Both have it; its fee may still be on its way into the statement.' }
    const cents = Math.abs(theirFeeCents - ourFeeCents)
    return {
      class: 'fee_differs',
      sentence: `The provider took a fee of ${shillings(theirFeeCents)}; we had booked ${shillings(ourFeeCents)}.`,
      repair: { do: theirFeeCents > ourFeeCents ? 'book_fee' : 'give_back_fee', cents },
    }
  },
}
