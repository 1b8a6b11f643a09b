// One line of theirs, several movements of ours under its receipt: we have booked it twice.
import type { Rule } from './rule.ts'
import { shillings, sidesOf } from './sides.ts'

export const bookedTwiceOnOurSide: Rule = {
  name: 'booked-twice-on-our-side',
  judge(transaction) {
    const { theirCents, ourCents } = sidesOf(transaction)
    const lines = transaction.theirs.filter((line) => line.kind !== 'fee').length
    const movements = transaction.ours.filter((movement) => movement.cents + movement.feeCents !== 0)
    if (lines === 0 || movements.length <= lines || theirCents === ourCents) return undefined
    if (!movements.some((movement) => movement.cents + movement.feeCents === theirCents)) return undefined
    return {
      class: 'booked_twice',
      sentence: `The statement has ${shillings(theirCents)} once; we have booked it ${movements.length} times.`,
      halts: { endsWhen: 'all but one of our movements are reversed' },
    }
  },
}
