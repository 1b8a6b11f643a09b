// An order is completed: what is left in its escrow becomes the seller's, less Amana's commission; part may stay in reserve.
//
//   debit   escrow             all that is left       nothing is owed for the order any more
//   credit  commission         the commission         earned by Amana
//   credit  seller_reserve     the reserve            the seller's, not yet available
//   credit  seller_payable     the rest               the seller's, in the next payout
//   once per release:{order}
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { credit, debit, escrowOf, ofShop, type Posted, platform, post } from '../post.ts'
import { readBalance } from '../queries.ts'

export async function releaseEscrow(
  tx: TxCtx,
  release: { orderId: string; shopId: string; sellerCents: number; reserveCents: number; commissionCents: number },
): Promise<Posted> {
  const { orderId, shopId, sellerCents, reserveCents, commissionCents } = release
  const posted = await post(tx, {
    key: `release:${orderId}`,
    kind: 'release_escrow',
    description: `escrow of order ${orderId} released to shop ${shopId}`,
    legs: [
      debit(escrowOf(orderId, shopId), sellerCents + reserveCents + commissionCents),
      credit(platform('commission'), commissionCents),
      credit(ofShop('seller_reserve', shopId), reserveCents),
      credit(ofShop('seller_payable', shopId), sellerCents),
    ],
  })
  // A replay says what was done before: it must not depend on what came into the escrow since.
  if (posted.replayed) return posted
  assert((await readBalance(tx, 'escrow', orderId)) === 0, `a release leaves nothing in the escrow of order ${orderId}`)
  return posted
}
