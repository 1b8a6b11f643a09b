// M-Pesa's statement shows money coming in that nobody here knows: it is parked until somebody knows whose it is.
//
// when to the paybill
//   debit   mpesa_paybill      the amount       the paybill holds more
//   credit  suspense           the amount       owed to whoever sent it
//   once per stray:{line}
//
// when to the float
//   debit   mpesa_b2c          the amount       the float holds more
//   credit  suspense           the amount       owed to whoever sent it
//   once per stray:{line}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, suspenseOf } from '../post.ts'

/** `lineId`: the statement's line as reconciliation stores it, and whose suspense it is. */
export function recordStrayInflow(
  tx: TxCtx,
  line: { lineId: string; account: 'mpesa_paybill' | 'mpesa_b2c'; amountCents: number; reference: string },
): Promise<Posted> {
  return post(tx, {
    key: `stray:${line.lineId}`,
    kind: 'record_stray_inflow',
    description: `money received as ${line.reference} is known to nobody`.slice(0, 300),
    legs: [debit(platform(line.account), line.amountCents), credit(suspenseOf(line.lineId), line.amountCents)],
  })
}
