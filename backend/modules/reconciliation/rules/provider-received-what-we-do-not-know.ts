// The provider received money of which we know nothing: it is an attempt whose result was lost, or it is nobody's and goes back.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const providerReceivedWhatWeDoNotKnow: Rule = {
  name: 'provider-received-what-we-do-not-know',
  judge(transaction) {
    const { theirCents } = sidesOf(transaction)
    if (transaction.ours.length > 0 || theirCents <= 0) return undefined
    return {
      class: 'they_received',
      sentence: `The provider received ${shillings(theirCents)} that we had not booked.`,
      repair: { do: 'take_credit', cents: theirCents },
    }
  },
}
