// The provider received it and took it back before anything of it was booked here: both lines together are nothing.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const cameAndWentBeforeWeKnew: Rule = {
  name: 'came-and-went-before-we-knew',
  judge(transaction) {
    const { counterpart, ours } = transaction
    const { theirCents, theirFeeCents } = sidesOf(transaction)
    if (!counterpart || counterpart.booked || ours.length > 0) return undefined
    if (theirCents === 0 || theirCents + counterpart.cents !== 0 || theirFeeCents !== 0) return undefined
    return { class: 'agrees', sentence: `${shillings(theirCents)} came and were taken back before we had booked them.` }
  },
}
