// The rules in the order in which they are asked; the first that answers has decided.
import { agreesToTheCent } from './agrees-to-the-cent.ts'
import { amountDiffers } from './amount-differs.ts'
import { bookedTwiceOnOurSide } from './booked-twice-on-our-side.ts'
import { cameAndWentBeforeWeKnew } from './came-and-went-before-we-knew.ts'
import { feeDiffers } from './fee-differs.ts'
import { onlyOneSideHasItYet } from './only-one-side-has-it-yet.ts'
import { openingBalanceIsNotInOurBooks } from './opening-balance-is-not-in-our-books.ts'
import { providerPaidWhatWeDoNotKnow } from './provider-paid-what-we-do-not-know.ts'
import { providerReceivedWhatWeDoNotKnow } from './provider-received-what-we-do-not-know.ts'
import { providerTookAPaymentBack } from './provider-took-a-payment-back.ts'
import type { Rule, Transaction, Verdict } from './rule.ts'
import { weHaveWhatTheProviderDoesNot } from './we-have-what-the-provider-does-not.ts'

export const rules: readonly Rule[] = [
  agreesToTheCent,
  cameAndWentBeforeWeKnew,
  openingBalanceIsNotInOurBooks,
  onlyOneSideHasItYet,
  providerTookAPaymentBack,
  providerReceivedWhatWeDoNotKnow,
  providerPaidWhatWeDoNotKnow,
  feeDiffers,
  weHaveWhatTheProviderDoesNot,
  bookedTwiceOnOurSide,
  amountDiffers,
]

/** Every transaction is something: what no rule can put right halts payouts. */
export function judge(transaction: Transaction): Verdict & { rule: string } {
  for (const rule of rules) {
    const verdict = rule.judge(transaction)
    if (verdict) return { ...verdict, rule: rule.name }
  }
  return {
    rule: 'none',
    class: 'amount_differs',
    sentence: 'The two sides cannot be compared by any rule.',
    halts: { endsWhen: 'a corrected statement makes them comparable' },
  }
}
