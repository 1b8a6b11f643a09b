// "I have paid: check my receipt code." What somebody types proves nothing; it only makes us ask M-Pesa, a few times an hour at most.
import { sql } from 'kysely'
import { after, hours } from '#platform/clock'
import type { TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import type { TransactionAnswer } from '../daraja/answers.ts'
import { attemptOfReceipt, lockDepositOfReceipt } from '../deposits.ts'
import { receiptNotPlausible, tooManyReceipts } from '../errors.ts'
import { isOpen } from '../lifecycle.ts'
import type { PaymentPurpose } from '../payment-claim.ts'
import { changeAttempt, latestAttempt, lockAttempt } from '../queries.ts'
import type { Question } from '../questions.ts'
import { receiptChecksMax } from '../rules.ts'
import { askAbout } from './ask-provider.ts'
import { askNow } from './ask-what-became-of-payment.ts'
import { hearOfDeposit } from './hear-of-deposit.ts'
import { settleAsFailed, settleAsPaid } from './settle-payment.ts'

/** As people copy it out of an SMS; undefined when M-Pesa gives no such code. */
const typedReceipt = (text: string): string | undefined => {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return /^[A-Z0-9]{10}$/.test(plain) ? plain : undefined
}

async function countTries(tx: TxCtx, purposeId: string, receipt: string): Promise<void> {
  const { rows } = await sql<{ tries: number }>`select count(*)::int as tries from payments.receipt_check
    where purpose_id = ${purposeId} and checked_at > ${after(tx.now, -hours(1))}`.execute(tx.db)
  if (rows[0]!.tries >= receiptChecksMax) throw tooManyReceipts()
  await sql`insert into payments.receipt_check (id, purpose_id, receipt, checked_at)
    values (${newId(tx.now)}, ${purposeId}, ${receipt}, ${tx.now})`.execute(tx.db)
}

/** Says nothing about whose receipt it is: the payment's own page shows what came of it. @throws receipt_not_plausible, too_many_receipts */
export async function checkReceipt(
  tx: TxCtx,
  typed: { purpose: PaymentPurpose; purposeId: string; receipt: string },
): Promise<void> {
  const receipt = typedReceipt(typed.receipt)
  if (!receipt) throw receiptNotPlausible()
  const latest = await latestAttempt(tx, typed.purpose, typed.purposeId)
  const attempt = latest && (await lockAttempt(tx, latest.id))
  if (!attempt) return
  await countTries(tx, typed.purposeId, receipt)
  if (isOpen(attempt.state) && attempt.checkout_request_id) {
    await changeAttempt(tx, attempt.id, { next_query_at: tx.now })
    await askNow(tx, attempt.id)
  }
  if (await attemptOfReceipt(tx, receipt)) return
  await askAbout(tx, { kind: 'attempt', id: attempt.id, shortcode: tx.config.DARAJA_SHORTCODE }, { receipt })
}

/** Asked by the prompt's own id: whatever it says is about this prompt. */
async function learnAboutPrompt(tx: TxCtx, attemptId: string, answer: TransactionAnswer): Promise<string> {
  const attempt = await lockAttempt(tx, attemptId)
  if (!attempt) return 'duplicate'
  if (answer.status === 'not_made' && isOpen(attempt.state))
    return settleAsFailed(tx, attempt, { resultCode: 'status', failure: 'failed' })
  if (answer.status !== 'completed' || !answer.receipt) return 'no_answer'
  if (answer.amountCents !== attempt.amount_cents) return 'amount_differs'
  const known = await attemptOfReceipt(tx, answer.receipt)
  if (known && known.id !== attemptId) {
    // The other prompt has it: this one has brought nothing of its own.
    if (isOpen(attempt.state)) await settleAsFailed(tx, attempt, { resultCode: 'same_receipt', failure: 'failed' })
    return 'receipt_used_before'
  }
  return settleAsPaid(tx, attempt, { by: 'status', receipt: answer.receipt })
}

/** M-Pesa's own words about the receipt. It is the prompt's when phone and amount are; otherwise it is money like any other. */
export async function learnAboutReceipt(
  tx: TxCtx,
  attemptId: string,
  answer: TransactionAnswer,
  question: Question,
): Promise<string> {
  if (!question.receipt) return learnAboutPrompt(tx, attemptId, answer)
  const { receipt, amountCents, payerPhone, creditParty, finalisedAt } = answer
  if (answer.status !== 'completed' || !receipt || !amountCents) return 'no_answer'
  if (!creditParty.startsWith(tx.config.DARAJA_SHORTCODE)) return 'not_to_us'
  const attempt = await lockAttempt(tx, attemptId)
  if (!attempt) return 'duplicate'
  if (await attemptOfReceipt(tx, receipt)) return 'receipt_used_before'
  const deposit = await lockDepositOfReceipt(tx, receipt)
  if (deposit && deposit.state !== 'heard' && deposit.state !== 'unproven') return 'receipt_used_before'
  const isPrompts =
    attempt.via === 'prompt' &&
    attempt.receipt === null &&
    amountCents === attempt.amount_cents &&
    payerPhone === attempt.phone &&
    (finalisedAt === undefined || finalisedAt >= attempt.requested_at)
  if (isPrompts) return settleAsPaid(tx, attempt, { by: 'status', receipt })
  // What the payer typed as account number, only the confirmation or M-Pesa's list can tell.
  await hearOfDeposit(tx, { receipt, amountCents, reference: deposit?.reference ?? '', payerPhone }, 'status')
  return 'deposit'
}
