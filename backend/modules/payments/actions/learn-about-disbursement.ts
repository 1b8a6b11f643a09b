// What became of a payment to a phone whose result never came: M-Pesa was asked by the id under which it was sent.
import type { TxCtx } from '#platform/context'
import type { TransactionAnswer } from '../daraja/answers.ts'
import { isPayoutReceiptOfAnother, lockDisbursement } from '../queries.ts'
import { settleDisbursementAsFailed, settleDisbursementAsPaid } from './settle-disbursement.ts'

export async function learnAboutDisbursement(tx: TxCtx, id: string, answer: TransactionAnswer): Promise<string> {
  const payment = await lockDisbursement(tx, id)
  if (!payment) return 'duplicate'
  if (answer.status === 'not_made')
    return settleDisbursementAsFailed(tx, payment, { resultCode: 'status', failure: 'declined' })
  if (answer.status !== 'completed') return 'no_answer'
  if (answer.amountCents !== payment.amount_cents) return 'amount_differs'
  const { receipt = null, receiverName: recipientName = null, feeCents } = answer
  if (receipt && (await isPayoutReceiptOfAnother(tx, receipt, id))) return 'receipt_used_before'
  return settleDisbursementAsPaid(tx, payment, { receipt, recipientName, feeCents })
}
