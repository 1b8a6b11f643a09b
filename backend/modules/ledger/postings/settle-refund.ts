// M-Pesa has said for certain what became of a refund.
//
// when paid
//   debit   refund_transit     the refund        nothing is owed any more
//   credit  mpesa_b2c          the refund        the float holds less
//   debit   mpesa_fee          M-Pesa's fee      Amana bears it
//   credit  mpesa_b2c          M-Pesa's fee      taken from the float
//   once per b2c:{disbursement}:paid
//
// when failed
//   debit   refund_transit     the refund        it did not go
//   credit  suspense           the refund        parked under the payment until it is tried again
//   once per b2c:{disbursement}:failed
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, refundTransit, suspenseOf } from '../post.ts'

/** Paid and failed exclude each other: the transit account holds the money once, and its floor is zero. */
export function settleRefund(
  tx: TxCtx,
  settled: {
    refundId: string
    paymentId: string
    disbursementId: string
    amountCents: number
    outcome: 'paid' | 'failed'
    feeCents: number
  },
): Promise<Posted> {
  const { refundId, paymentId, disbursementId, amountCents, outcome, feeCents } = settled
  return post(tx, {
    key: `b2c:${disbursementId}:${outcome}`,
    kind: `settle_refund_${outcome}`,
    description: `refund ${refundId} ${outcome}`,
    legs:
      outcome === 'paid'
        ? [
            debit(refundTransit(refundId), amountCents),
            debit(platform('mpesa_fee'), feeCents),
            credit(platform('mpesa_b2c'), amountCents + feeCents),
          ]
        : [debit(refundTransit(refundId), amountCents), credit(suspenseOf(paymentId), amountCents)],
  })
}
