// A buyer has paid for an order: the money rests with Amana under the order's name.
//
//   debit   mpesa_paybill      the amount paid   the paybill holds more
//   credit  escrow             the amount paid   owed to whoever the order turns out for
//   once per stk:{payment}
import type { TxCtx } from '#platform/context'
import { credit, debit, escrowOf, type Posted, platform, post } from '../post.ts'

export function holdInEscrow(
  tx: TxCtx,
  paid: { paymentId: string; orderId: string; shopId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `stk:${paid.paymentId}`,
    kind: 'hold_in_escrow',
    description: `payment ${paid.paymentId} held for order ${paid.orderId}`,
    legs: [
      debit(platform('mpesa_paybill'), paid.amountCents),
      credit(escrowOf(paid.orderId, paid.shopId), paid.amountCents),
    ],
  })
}
