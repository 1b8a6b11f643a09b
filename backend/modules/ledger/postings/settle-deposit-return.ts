// M-Pesa has said for certain what became of a reversal that we asked for. A reversal takes the money where it lies: where it had come to.
//
// when paid from the paybill
//   debit   refund_transit     the deposit       nothing is owed any more
//   credit  mpesa_paybill      the deposit       the paybill holds less
//   debit   mpesa_fee          M-Pesa's fee      Amana bears it
//   credit  mpesa_paybill      M-Pesa's fee      taken from the paybill
//   once per reversal:{return}:paid
//
// when paid from the float
//   debit   refund_transit     the deposit       nothing is owed any more
//   credit  mpesa_b2c          the deposit       the float holds less
//   debit   mpesa_fee          M-Pesa's fee      Amana bears it
//   credit  mpesa_b2c          M-Pesa's fee      taken from the float
//   once per reversal:{return}:paid
//
// when failed
//   debit   refund_transit     the deposit       it did not go
//   credit  suspense           the deposit       parked again until it is tried another way
//   once per reversal:{return}:failed
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, refundTransit, suspenseOf } from '../post.ts'

/** Paid and failed exclude each other: the transit account holds the money once, and its floor is zero. */
export function settleDepositReturn(
  tx: TxCtx,
  settled: {
    returnId: string
    depositId: string
    account: 'mpesa_paybill' | 'mpesa_b2c'
    amountCents: number
    outcome: 'paid' | 'failed'
    feeCents: number
  },
): Promise<Posted> {
  const { returnId, depositId, account, amountCents, outcome, feeCents } = settled
  return post(tx, {
    key: `reversal:${returnId}:${outcome}`,
    kind: `settle_deposit_return_${outcome}`,
    description: `return of deposit ${depositId} ${outcome}`,
    legs:
      outcome === 'paid'
        ? [
            debit(refundTransit(returnId), amountCents),
            debit(platform('mpesa_fee'), feeCents),
            credit(platform(account), amountCents + feeCents),
          ]
        : [debit(refundTransit(returnId), amountCents), credit(suspenseOf(depositId), amountCents)],
  })
}
