// Both have it, with different amounts: one of the two is wrong, and no rule can know which.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const amountDiffers: Rule = {
  name: 'amount-differs',
  judge(transaction) {
    const { theirCents, ourCents } = sidesOf(transaction)
    if (transaction.theirs.length === 0 || transaction.ours.length === 0 || theirCents === ourCents) return undefined
    return {
      class: 'amount_differs',
      sentence: `The statement says ${shillings(theirCents)}, we have booked ${shillings(ourCents)}.`,
      halts: { endsWhen: 'a corrected statement or a reversal makes both amounts the same' },
    }
  },
}
