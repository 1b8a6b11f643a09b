// The provider has reversed what it had reported: our books follow it, to whom it concerns.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const providerTookAPaymentBack: Rule = {
  name: 'provider-took-a-payment-back',
  judge(transaction) {
    const { theirCents, ourCents, reversedCents } = sidesOf(transaction)
    if (reversedCents >= 0 || theirCents - reversedCents !== ourCents) return undefined
    const reversal = transaction.theirs.find((line) => line.kind === 'reversal')!
    const ofReceipt = reversal.linkedReceipt ?? transaction.receipt
    return {
      class: 'reversed_by_provider',
      sentence: `The provider took ${shillings(reversedCents)} of ${ofReceipt} back.`,
      repair: { do: 'take_reversal', ofReceipt, cents: -reversedCents },
    }
  },
}
