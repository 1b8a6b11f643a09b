// Parked money starts its way back to the number that paid it.
//
//   debit   suspense           the refund        no longer parked
//   credit  refund_transit     the refund        owed until M-Pesa has delivered it
//   once per refund:{refund}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, post, refundTransit, suspenseOf } from '../post.ts'

export function startRefundFromSuspense(
  tx: TxCtx,
  refund: { refundId: string; paymentId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `refund:${refund.refundId}`,
    kind: 'start_refund_from_suspense',
    description: `refund ${refund.refundId} of parked payment ${refund.paymentId}`,
    legs: [
      debit(suspenseOf(refund.paymentId), refund.amountCents),
      credit(refundTransit(refund.refundId), refund.amountCents),
    ],
  })
}
