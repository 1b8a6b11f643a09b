// A deposit starts its way back by M-Pesa's reversal, which needs no phone number: it leaves suspense, so that nothing else can send it.
//
//   debit   suspense           the deposit       no longer parked
//   credit  refund_transit     the deposit       owed until M-Pesa has reversed it
//   once per reversal:{return}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, post, refundTransit, suspenseOf } from '../post.ts'

/** One return is one try: after a failed one the next needs an id of its own. The first may use the deposit's. */
export function startDepositReturn(
  tx: TxCtx,
  back: { returnId: string; depositId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `reversal:${back.returnId}`,
    kind: 'start_deposit_return',
    description: `deposit ${back.depositId} on its way back by reversal`,
    legs: [debit(suspenseOf(back.depositId), back.amountCents), credit(refundTransit(back.returnId), back.amountCents)],
  })
}
