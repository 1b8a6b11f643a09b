// What the account held before the first line that we ever read is not in our books: we do not know whose money that is.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const openingBalanceIsNotInOurBooks: Rule = {
  name: 'opening-balance-is-not-in-our-books',
  judge(transaction) {
    if (transaction.ours.length > 0 || !transaction.theirs.some((line) => line.kind === 'opening')) return undefined
    return {
      class: 'opening_differs',
      sentence: `The account held ${shillings(sidesOf(transaction).theirCents)} before the first line of the statement; our books do not know it.`,
      halts: { endsWhen: 'an opening float of the same amount is in our books' },
    }
  },
}
