// Money has come that nobody was asked for (paid by hand, C2B): it is parked under the deposit's name.
//
// when to the paybill
//   debit   mpesa_paybill      the deposit       the paybill holds more
//   credit  suspense           the deposit       owed back to the number that paid
//   once per c2b:{receipt}
//
// when to the float
//   debit   mpesa_b2c          the deposit       the float holds more
//   credit  suspense           the deposit       owed back to the number that paid
//   once per c2b:{receipt}
import type { TxCtx } from '#platform/context'
import { credit, debit, type Posted, platform, post, suspenseOf } from '../post.ts'

export function takeDepositIntoSuspense(
  tx: TxCtx,
  deposit: { depositId: string; account: 'mpesa_paybill' | 'mpesa_b2c'; receipt: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `c2b:${deposit.receipt}`,
    kind: 'take_deposit_into_suspense',
    description: `deposit ${deposit.depositId}, receipt ${deposit.receipt}, belongs to no order`,
    legs: [
      debit(platform(deposit.account), deposit.amountCents),
      credit(suspenseOf(deposit.depositId), deposit.amountCents),
    ],
  })
}
