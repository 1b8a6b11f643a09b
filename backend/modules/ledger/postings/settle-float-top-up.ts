// M-Pesa has said for certain whether money has moved from the paybill to the payout float.
//
// when moved
//   debit   mpesa_b2c          the top-up        the float holds more
//   credit  float_transit      the top-up        no longer between the two
//   debit   mpesa_fee          M-Pesa's fee      Amana bears it
//   credit  mpesa_paybill      M-Pesa's fee      taken from the paybill
//   once per float:{top-up}:moved
//
// when failed
//   debit   mpesa_paybill      the top-up        the paybill has it still
//   credit  float_transit      the top-up        no longer between the two
//   once per float:{top-up}:failed
import type { TxCtx } from '#platform/context'
import { credit, debit, floatTransit, type Posted, platform, post } from '../post.ts'

/** Moved and failed exclude each other: the transit account holds the money once, and its floor is zero. */
export function settleFloatTopUp(
  tx: TxCtx,
  settled: { topUpId: string; amountCents: number; outcome: 'moved' | 'failed'; feeCents: number },
): Promise<Posted> {
  const { topUpId, amountCents, outcome, feeCents } = settled
  return post(tx, {
    key: `float:${topUpId}:${outcome}`,
    kind: `settle_float_top_up_${outcome}`,
    description: `top-up ${topUpId} of the payout float ${outcome}`,
    legs:
      outcome === 'moved'
        ? [
            debit(platform('mpesa_b2c'), amountCents),
            credit(floatTransit(topUpId), amountCents),
            debit(platform('mpesa_fee'), feeCents),
            credit(platform('mpesa_paybill'), feeCents),
          ]
        : [debit(platform('mpesa_paybill'), amountCents), credit(floatTransit(topUpId), amountCents)],
  })
}
