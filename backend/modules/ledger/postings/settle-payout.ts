// M-Pesa has said for certain what became of a payout. While it has not, nothing moves.
//
// when paid
//   debit   payout_transit     the payout        the seller has it
//   credit  mpesa_b2c          the payout        the float holds less
//   debit   mpesa_fee          M-Pesa's fee      Amana bears it
//   credit  mpesa_b2c          M-Pesa's fee      taken from the float
//   once per b2c:{disbursement}:paid
//
// when failed
//   debit   payout_transit     the payout        it did not go
//   credit  seller_receivable  what is owed      the shop came to owe something while the payout was on its way
//   credit  seller_payable     the rest          available again, for the next batch
//   once per b2c:{disbursement}:failed
import type { TxCtx } from '#platform/context'
import { credit, debit, type Leg, ofShop, type Posted, payoutTransit, platform, post } from '../post.ts'

/** Paid and failed exclude each other: the transit account holds the money once, and its floor is zero. */
export async function settlePayout(
  tx: TxCtx,
  settled: {
    payoutId: string
    shopId: string
    disbursementId: string
    amountCents: number
    outcome: 'paid' | 'failed'
    feeCents: number
  },
): Promise<Posted> {
  const { payoutId, shopId, disbursementId, amountCents, outcome, feeCents } = settled
  const transit = debit(payoutTransit(payoutId, shopId), amountCents)
  const legs: Leg[] =
    outcome === 'paid'
      ? [transit, debit(platform('mpesa_fee'), feeCents), credit(platform('mpesa_b2c'), amountCents + feeCents)]
      : [transit, credit(ofShop('seller_payable', shopId), amountCents)]
  return post(tx, {
    key: `b2c:${disbursementId}:${outcome}`,
    kind: `settle_payout_${outcome}`,
    description: `payout ${payoutId} ${outcome}`,
    legs,
    asked: [payoutId, shopId, amountCents, feeCents],
    ...(outcome === 'failed' && { repays: shopId }),
  })
}
