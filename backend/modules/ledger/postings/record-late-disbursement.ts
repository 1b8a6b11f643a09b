// M-Pesa reports a payout or refund as paid after it had been reported as failed. What was booked back is spent twice
// until somebody explains it: it is shown by itself, and the books say that something is wrong.
//
//   debit   unexplained_outflow   the amount       left Amana against our own books
//   credit  mpesa_b2c             the amount       the float holds less
//   debit   mpesa_fee             M-Pesa's fee     Amana bears it
//   credit  mpesa_b2c             M-Pesa's fee     taken from the float
//   once per b2c:{disbursement}:late
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, unexplainedOutflow } from '../post.ts'

export function recordLateDisbursement(
  tx: TxCtx,
  late: { disbursementId: string; amountCents: number; feeCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `b2c:${late.disbursementId}:late`,
    kind: 'record_late_disbursement',
    description: `disbursement ${late.disbursementId} was paid although it had been reported as failed`,
    legs: [
      debit(unexplainedOutflow(late.disbursementId), late.amountCents),
      debit(platform('mpesa_fee'), late.feeCents),
      credit(platform('mpesa_b2c'), late.amountCents + late.feeCents),
    ],
  })
}
