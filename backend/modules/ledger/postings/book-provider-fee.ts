// M-Pesa has taken a fee for itself, as its statement shows: a cost of Amana's, never of a buyer's or a seller's.
//
// when from the paybill
//   debit   mpesa_fee          the fee           Amana bears it
//   credit  mpesa_paybill      the fee           the paybill holds less
//   once per fee:{fee}
//
// when from the float
//   debit   mpesa_fee          the fee           Amana bears it
//   credit  mpesa_b2c          the fee           the float holds less
//   once per fee:{fee}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post } from '../post.ts'

/** Fees that came with a result are booked with it; this is for those that only a statement knows. `reference`: its line there. */
export function bookProviderFee(
  tx: TxCtx,
  fee: { feeId: string; account: 'mpesa_paybill' | 'mpesa_b2c'; amountCents: number; reference: string },
): Promise<Posted> {
  return post(tx, {
    key: `fee:${fee.feeId}`,
    kind: 'book_provider_fee',
    description: `M-Pesa's fee ${fee.reference}`.slice(0, 300),
    legs: [debit(platform('mpesa_fee'), fee.amountCents), credit(platform(fee.account), fee.amountCents)],
  })
}
