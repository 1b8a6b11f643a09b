// What had left against our books has come back, as M-Pesa's statement shows: nobody is owed anything for it.
//
// when to the paybill
//   debit   mpesa_paybill        the amount       the paybill holds it again
//   credit  unexplained_outflow  the amount       back, and so explained
//   once per stray:{line}
//
// when to the float
//   debit   mpesa_b2c            the amount       the float holds it again
//   credit  unexplained_outflow  the amount       back, and so explained
//   once per stray:{line}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, unexplainedOutflow } from '../post.ts'

/** Shares its key with recordStrayInflow: one line of the statement is either parked or puts an outflow right. */
export function takeOutflowBack(
  tx: TxCtx,
  line: { lineId: string; outflowId: string; account: 'mpesa_paybill' | 'mpesa_b2c'; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `stray:${line.lineId}`,
    kind: 'take_outflow_back',
    description: `outflow ${line.outflowId} has come back`,
    legs: [
      debit(platform(line.account), line.amountCents),
      credit(unexplainedOutflow(line.outflowId), line.amountCents),
    ],
  })
}
