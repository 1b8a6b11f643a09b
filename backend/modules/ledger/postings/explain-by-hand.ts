// The operator explains money that nobody here knew: the owners have put it in or taken it out, or it has gone to or come from our own
// account at the bank. No customer's money is ever explained so.
//
// when put in by the owners
//   debit   suspense             the amount       owed to nobody else
//   credit  equity               the amount       the owners' money
//   once per explain:{line}
//
// when come from our bank
//   debit   suspense             the amount       owed to nobody else
//   credit  bank_trust           the amount       the bank holds less
//   once per explain:{line}
//
// when taken out by the owners
//   debit   equity               the amount       the owners have it
//   credit  unexplained_outflow  the amount       explained
//   once per explain:{line}
//
// when gone to our bank
//   debit   bank_trust           the amount       the bank holds more
//   credit  unexplained_outflow  the amount       explained
//   once per explain:{line}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, suspenseOf, unexplainedOutflow } from '../post.ts'

/** `lineId`: the statement's line, or the disbursement, under which it stands. */
export function explainByHand(
  tx: TxCtx,
  stray: { lineId: string; direction: 'in' | 'out'; with: 'owners' | 'bank'; amountCents: number; reason: string },
): Promise<Posted> {
  const { lineId, direction, amountCents } = stray
  const other = platform(stray.with === 'owners' ? 'equity' : 'bank_trust')
  return post(tx, {
    key: `explain:${lineId}`,
    kind: `explain_${direction}flow_with_${stray.with}`,
    description: `explained by the operator: ${stray.reason}`.slice(0, 300),
    legs:
      direction === 'in'
        ? [debit(suspenseOf(lineId), amountCents), credit(other, amountCents)]
        : [debit(other, amountCents), credit(unexplainedOutflow(lineId), amountCents)],
  })
}
