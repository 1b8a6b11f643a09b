// Both have it, with the same amount and the same fee; or we have undone ourselves what never reached the provider.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const agreesToTheCent: Rule = {
  name: 'agrees-to-the-cent',
  judge(transaction) {
    const { theirCents, ourCents, theirFeeCents, ourFeeCents } = sidesOf(transaction)
    if (theirCents !== ourCents || theirFeeCents !== ourFeeCents) return undefined
    // Lines of both kinds under one receipt that sum to nothing are a reversal, and not agreement by chance.
    if (transaction.theirs.length > 0 && transaction.ours.length === 0) return undefined
    const sentence =
      transaction.theirs.length === 0
        ? 'Booked and undone again on our side; the provider never had it.'
        : `Both have ${shillings(theirCents)}.`
    return { class: 'agrees', sentence }
  },
}
