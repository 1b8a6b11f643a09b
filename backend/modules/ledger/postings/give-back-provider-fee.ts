// M-Pesa took less for itself than we had booked, as its statement shows: Amana bears that much less.
//
// when to the paybill
//   debit   mpesa_paybill      the difference    the paybill holds more than we had thought
//   credit  mpesa_fee          the difference    Amana bears less
//   once per fee-back:{fee}
//
// when to the float
//   debit   mpesa_b2c          the difference    the float holds more than we had thought
//   credit  mpesa_fee          the difference    Amana bears less
//   once per fee-back:{fee}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post } from '../post.ts'

/** The opposite of bookProviderFee, for a fee that was booked too high. */
export function giveBackProviderFee(
  tx: TxCtx,
  fee: { feeId: string; account: 'mpesa_paybill' | 'mpesa_b2c'; amountCents: number; reference: string },
): Promise<Posted> {
  return post(tx, {
    key: `fee-back:${fee.feeId}`,
    kind: 'give_back_provider_fee',
    description: `M-Pesa took less of a fee for ${fee.reference}`.slice(0, 300),
    legs: [debit(platform(fee.account), fee.amountCents), credit(platform('mpesa_fee'), fee.amountCents)],
  })
}
