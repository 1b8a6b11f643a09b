// We have booked what the provider's statement does not show, and it is too old to be on its way: unknown means stop.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const weHaveWhatTheProviderDoesNot: Rule = {
  name: 'we-have-what-the-provider-does-not',
  judge(transaction) {
    if (transaction.theirs.length > 0) return undefined
    const { ourCents } = sidesOf(transaction)
    return {
      class: 'we_have_it',
      sentence: `We have booked ${shillings(ourCents)} ${ourCents > 0 ? 'in' : 'out'} that the statement does not show.`,
      halts: { endsWhen: 'the line appears in the statement, or the movement is reversed' },
    }
  },
}
