// The provider paid money out of which we know nothing: it is a payment of ours whose result was lost, or somebody else moved our money.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const providerPaidWhatWeDoNotKnow: Rule = {
  name: 'provider-paid-what-we-do-not-know',
  judge(transaction) {
    const { theirCents } = sidesOf(transaction)
    if (transaction.ours.length > 0 || theirCents >= 0) return undefined
    return {
      class: 'they_paid',
      sentence: `The provider paid ${shillings(theirCents)} out that we had not booked.`,
      repair: { do: 'take_debit', cents: -theirCents },
    }
  },
}
