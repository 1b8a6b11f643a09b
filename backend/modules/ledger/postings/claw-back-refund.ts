// An order is refunded after its release: its sale is undone. Amana gives its commission back; the seller gives back the rest,
// out of the reserve, then out of what is available, and owes what is not there.
//
//   debit   commission         the commission, less the VAT within   earned by nobody
//   debit   vat_payable        the VAT within it, if still here      not owed for a sale undone
//   debit   wht_payable        the tax withheld, if still here       not owed for a sale undone
//   debit   seller_reserve     as much as there is                   taken first
//   debit   seller_payable     as much as there is                   taken next
//   debit   seller_receivable  the rest                              owed, and repaid out of the next releases
//   credit  refund_transit     the refund                            owed until M-Pesa has delivered it
//   once per clawback:{refund}
import type { TxCtx } from '#platform/context'
import { credit, type Posted, post, refundTransit } from '../post.ts'
import { readLegs } from '../queries.ts'
import { type GivenBack, lockShop, type Taken, takenBy, undoSale } from '../split.ts'

/** `taken` says what the seller's part was taken from. */
export async function clawBackRefund(
  tx: TxCtx,
  refund: { refundId: string; orderId: string; shopId: string; amountCents: number } & GivenBack,
): Promise<Posted & { taken: Taken }> {
  const { refundId, orderId, shopId, amountCents, commissionCents, vatCents = 0, withholdingCents = 0 } = refund
  const { legs } = undoSale(await lockShop(tx, shopId), amountCents, refund)
  const posted = await post(tx, {
    key: `clawback:${refundId}`,
    kind: 'claw_back_refund',
    description: `refund ${refundId} of released order ${orderId} taken back from shop ${shopId}`,
    legs: [...legs, credit(refundTransit(refundId), amountCents)],
    asked: [orderId, shopId, amountCents, commissionCents, vatCents, withholdingCents],
  })
  return { ...posted, taken: takenBy(posted.replayed ? await readLegs(tx, posted.journalId) : legs) }
}
