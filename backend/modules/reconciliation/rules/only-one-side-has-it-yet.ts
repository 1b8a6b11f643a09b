// Only one side has it, and it is young: a result may be on its way to us, or the line on its way into the statement.
import { inTransitForMs, transferInTransitForMs } from '../numbers.ts'
import type { Rule } from './rule.ts'
import { ageOf, shillings, sidesOf } from './sides.ts'

const toleranceFor = (kinds: readonly string[]): number =>
  kinds.some((kind) => kind === 'start_float_top_up') ? transferInTransitForMs : inTransitForMs

export const onlyOneSideHasItYet: Rule = {
  name: 'only-one-side-has-it-yet',
  judge(transaction) {
    const { theirs, ours } = transaction
    if (theirs.length > 0 && ours.length > 0) return undefined
    if (ageOf(transaction) >= toleranceFor(ours.map(({ kind }) => kind))) return undefined
    const { theirCents, ourCents } = sidesOf(transaction)
    const sentence =
      ours.length === 0
        ? `The provider has ${shillings(theirCents)}; our result may still be on its way.`
        : `We have booked ${shillings(ourCents)}; the line may still be on its way into the statement.`
    return { class: 'in_transit', sentence }
  },
}
