// An order is completed: what is left in its escrow becomes the seller's, less Amana's commission; part may stay in reserve.
// VAT on the commission is within it: it is Amana's to bear, and what was agreed with the seller does not change by it. Tax withheld
// from the seller is set aside under the shop's name. What the shop owes is repaid first, out of all that comes to it.
//
//   debit   escrow             all that is left               nothing is owed for the order any more
//   credit  commission         the commission, less its VAT   earned by Amana
//   credit  vat_payable        the VAT within the commission  owed to the revenue authority
//   credit  wht_payable        the tax withheld               owed to the revenue authority for the seller
//   credit  seller_receivable  what the shop owes             repaid before anything else
//   credit  seller_reserve     the reserve                    the seller's, not yet available
//   credit  seller_payable     the rest                       the seller's, in the next payout
//   once per release:{order}
import type { TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import { credit, debit, escrowOf, ofShop, type Posted, platform, post } from '../post.ts'

export interface Release {
  orderId: string
  shopId: string
  sellerCents: number
  reserveCents: number
  /** As charged, the VAT within it. */
  commissionCents: number
  vatCents?: number
  /** Taken from the seller, beside `sellerCents` and `reserveCents`. */
  withholdingCents?: number
}

/** Throws LE009 when something would be left in the escrow, LE002 when less is there. */
export async function releaseEscrow(tx: TxCtx, release: Release): Promise<Posted> {
  const { orderId, shopId, sellerCents, reserveCents, commissionCents, vatCents = 0, withholdingCents = 0 } = release
  assert(vatCents <= commissionCents, 'the VAT is within the commission')
  return post(tx, {
    key: `release:${orderId}`,
    kind: 'release_escrow',
    description: `escrow of order ${orderId} released to shop ${shopId}`,
    legs: [
      debit(escrowOf(orderId, shopId), sellerCents + reserveCents + commissionCents + withholdingCents),
      credit(platform('commission'), commissionCents - vatCents),
      credit(ofShop('vat_payable', shopId), vatCents),
      credit(ofShop('wht_payable', shopId), withholdingCents),
      credit(ofShop('seller_payable', shopId), sellerCents),
      credit(ofShop('seller_reserve', shopId), reserveCents),
    ],
    asked: [shopId, sellerCents, reserveCents, commissionCents, vatCents, withholdingCents],
    repays: shopId,
  })
}
