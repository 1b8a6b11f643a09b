// The time of a new seller's reserve is over: it becomes available.
//
//   debit   seller_reserve     the reserve       no longer held back
//   credit  seller_payable     the reserve       in the next payout
//   once per reserve:{order}
import type { TxCtx } from '#platform/context'
import { credit, debit, ofShop, type Posted, post } from '../post.ts'

export function releaseReserve(
  tx: TxCtx,
  reserve: { orderId: string; shopId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `reserve:${reserve.orderId}`,
    kind: 'release_reserve',
    description: `reserve of order ${reserve.orderId} released to shop ${reserve.shopId}`,
    legs: [
      debit(ofShop('seller_reserve', reserve.shopId), reserve.amountCents),
      credit(ofShop('seller_payable', reserve.shopId), reserve.amountCents),
    ],
  })
}
