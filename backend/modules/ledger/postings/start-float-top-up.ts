// The payout float is to be filled from the paybill: the money leaves the paybill and is between the two. Nobody gains or loses.
//
//   debit   float_transit      the top-up        neither here nor there until M-Pesa has said so
//   credit  mpesa_paybill      the top-up        the paybill holds less
//   once per float:{top-up}
import type { TxCtx } from '#platform/context'
import { credit, debit, floatTransit, type Posted, platform, post } from '../post.ts'

export function startFloatTopUp(tx: TxCtx, topUp: { topUpId: string; amountCents: number }): Promise<Posted> {
  return post(tx, {
    key: `float:${topUp.topUpId}`,
    kind: 'start_float_top_up',
    description: `top-up ${topUp.topUpId} of the payout float`,
    legs: [debit(floatTransit(topUp.topUpId), topUp.amountCents), credit(platform('mpesa_paybill'), topUp.amountCents)],
  })
}
