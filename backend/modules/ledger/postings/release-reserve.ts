// The time of a new seller's reserve is over: it becomes available. A claw-back may have taken from the reserve meanwhile: no more is
// released than is there, so that it is the reserves due last which were taken. Who has a reserve owes nothing (see split.ts).
//
//   debit   seller_reserve     the reserve, or what is left   no longer held back
//   credit  seller_payable     the same                       in the next payout
//   once per reserve:{order}
import type { TxCtx } from '#platform/context'
import { credit, debit, ofShop, type Posted, post } from '../post.ts'
import { findPosted } from '../queries.ts'
import { lockBalances } from '../split.ts'

/** Undefined when a claw-back has taken all of it: then there is nothing to move. */
export async function releaseReserve(
  tx: TxCtx,
  reserve: { orderId: string; shopId: string; amountCents: number },
): Promise<Posted | undefined> {
  const [, leftCents = 0] = await lockBalances(tx, [
    ofShop('seller_receivable', reserve.shopId),
    ofShop('seller_reserve', reserve.shopId),
  ])
  const key = `reserve:${reserve.orderId}`
  const amountCents = Math.min(reserve.amountCents, leftCents)
  if (amountCents === 0 && !(await findPosted(tx, key))) return undefined
  return post(tx, {
    key,
    kind: 'release_reserve',
    description: `reserve of order ${reserve.orderId} released to shop ${reserve.shopId}`,
    legs: [
      debit(ofShop('seller_reserve', reserve.shopId), amountCents),
      credit(ofShop('seller_payable', reserve.shopId), amountCents),
    ],
    asked: [reserve.shopId, reserve.amountCents],
  })
}
