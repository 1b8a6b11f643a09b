// M-Pesa's statement shows a withdrawal that nobody here knows: our books follow it, and say that something is wrong until it is explained.
//
// when from the paybill
//   debit   unexplained_outflow  the amount       left Amana, nobody knows why
//   credit  mpesa_paybill        the amount       the paybill holds less
//   once per stray:{line}
//
// when from the float
//   debit   unexplained_outflow  the amount       left Amana, nobody knows why
//   credit  mpesa_b2c            the amount       the float holds less
//   once per stray:{line}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, unexplainedOutflow } from '../post.ts'

/** `lineId`: the statement's line as reconciliation stores it; what is explained later is explained under it. */
export function recordStrayOutflow(
  tx: TxCtx,
  line: { lineId: string; account: 'mpesa_paybill' | 'mpesa_b2c'; amountCents: number; reference: string },
): Promise<Posted> {
  return post(tx, {
    key: `stray:${line.lineId}`,
    kind: 'record_stray_outflow',
    description: `withdrawal ${line.reference} is known to nobody`.slice(0, 300),
    legs: [debit(unexplainedOutflow(line.lineId), line.amountCents), credit(platform(line.account), line.amountCents)],
  })
}
