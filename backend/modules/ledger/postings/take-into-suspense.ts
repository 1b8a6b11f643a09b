// Money has come that belongs to no open order (paid too late, paid twice, another amount): it is parked until it has gone back.
//
//   debit   mpesa_paybill      the amount paid   the paybill holds more
//   credit  suspense           the amount paid   owed back to the number that paid
//   once per stk:{payment}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, suspenseOf } from '../post.ts'

/** Shares its key with holdInEscrow: one payment is either held or parked, never both. */
export function takeIntoSuspense(
  tx: TxCtx,
  paid: { paymentId: string; amountCents: number; reason: string },
): Promise<Posted> {
  return post(tx, {
    key: `stk:${paid.paymentId}`,
    kind: 'take_into_suspense',
    description: `payment ${paid.paymentId} parked: ${paid.reason}`,
    legs: [debit(platform('mpesa_paybill'), paid.amountCents), credit(suspenseOf(paid.paymentId), paid.amountCents)],
  })
}
