// An order's money, or part of it, is to go back to its buyer: it leaves the order and is on its way.
//
//   debit   escrow             the refund        less is held for the order
//   credit  refund_transit     the refund        owed until M-Pesa has delivered it
//   once per refund:{refund}
import type { TxCtx } from '#platform/context'
import { credit, debit, escrowOf, type Posted, post, refundTransit } from '../post.ts'

export function startRefundFromEscrow(
  tx: TxCtx,
  refund: { refundId: string; orderId: string; shopId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `refund:${refund.refundId}`,
    kind: 'start_refund_from_escrow',
    description: `refund ${refund.refundId} of order ${refund.orderId}`,
    legs: [
      debit(escrowOf(refund.orderId, refund.shopId), refund.amountCents),
      credit(refundTransit(refund.refundId), refund.amountCents),
    ],
  })
}
