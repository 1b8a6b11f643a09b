// A seller is to be paid: the shillings leave what is available and are on their way.
//
//   debit   seller_payable     the payout        less is available
//   credit  payout_transit     the payout        owed until M-Pesa has delivered it
//   once per payout:{payout}
import type { TxCtx } from '#platform/context'
import { credit, debit, ofShop, type Posted, payoutTransit, post } from '../post.ts'

export function startPayout(
  tx: TxCtx,
  payout: { payoutId: string; shopId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `payout:${payout.payoutId}`,
    kind: 'start_payout',
    description: `payout ${payout.payoutId} to shop ${payout.shopId}`,
    legs: [
      debit(ofShop('seller_payable', payout.shopId), payout.amountCents),
      credit(payoutTransit(payout.payoutId, payout.shopId), payout.amountCents),
    ],
  })
}
