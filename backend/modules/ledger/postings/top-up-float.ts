// Money is moved from the paybill to the payout float; nobody gains or loses.
//
//   debit   mpesa_b2c          the top-up        the float holds more
//   credit  mpesa_paybill      the top-up        the paybill holds less
//   once per float:{top-up}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post } from '../post.ts'

export function topUpFloat(tx: TxCtx, topUp: { id: string; amountCents: number }): Promise<Posted> {
  return post(tx, {
    key: `float:${topUp.id}`,
    kind: 'top_up_float',
    description: `payout float topped up from the paybill`,
    legs: [debit(platform('mpesa_b2c'), topUp.amountCents), credit(platform('mpesa_paybill'), topUp.amountCents)],
  })
}
