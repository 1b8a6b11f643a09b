// Work out what a callback about a prompt means, once, under the lock of its attempt.
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { readStkCallback, type StkResult } from '../daraja/callbacks.ts'
import { attemptOfReceipt } from '../deposits.ts'
import {
  type Attempt,
  changeAttempt,
  isCheckoutOfAnother,
  isReceiptOfAnother,
  judgeCallback,
  lockAttempt,
  lockUnappliedCallback,
  moveAttempt,
} from '../queries.ts'
import { failureOf, isPaid } from '../stk-results.ts'
import { askNow } from './ask-what-became-of-payment.ts'
import { hearOfDeposit } from './hear-of-deposit.ts'
import { settleAsFailed, settleAsPaid } from './settle-payment.ts'

/** It cannot be believed as it stands: the provider itself is asked, and only its answer counts. */
async function askInstead(tx: TxCtx, attempt: Attempt, verdict: string): Promise<string> {
  tx.log.warn({ attemptId: attempt.id, verdict }, 'a callback was not believed')
  if (attempt.state === 'succeeded') return verdict
  await moveAttempt(tx, attempt.id, 'unknown')
  await changeAttempt(tx, attempt.id, { next_query_at: tx.now })
  await askNow(tx, attempt.id)
  return verdict
}

/** What keeps a success from being believed, if anything. */
async function doubtAbout(tx: TxCtx, attempt: Attempt, result: StkResult): Promise<string | undefined> {
  if (attempt.amount_disputed || result.amountCents !== attempt.amount_cents) return 'amount_differs'
  if (!result.receipt) return 'receipt_missing'
  if (await isReceiptOfAnother(tx, result.receipt, attempt.id)) return 'receipt_used_before'
  return undefined
}

/** One prompt, two receipts: the second is money of its own, if M-Pesa bears it out, and goes back by itself. */
async function hearOfSecondReceipt(tx: TxCtx, attempt: Attempt, { receipt, amountCents }: StkResult): Promise<string> {
  const known = await attemptOfReceipt(tx, receipt!)
  if (known || !amountCents) return 'receipt_used_before'
  const reference = attempt.account_reference
  await hearOfDeposit(tx, { receipt: receipt!, amountCents, reference, payerPhone: attempt.phone }, 'callback')
  return 'second_receipt'
}

async function applySuccess(tx: TxCtx, attempt: Attempt, result: StkResult): Promise<string> {
  if (attempt.receipt && result.receipt && attempt.receipt !== result.receipt)
    return hearOfSecondReceipt(tx, attempt, result)
  const doubt = await doubtAbout(tx, attempt, result)
  if (!doubt) return settleAsPaid(tx, attempt, { by: 'callback', receipt: result.receipt ?? null })
  if (doubt === 'amount_differs' && attempt.state !== 'succeeded')
    await changeAttempt(tx, attempt.id, { amount_disputed: true })
  return askInstead(tx, attempt, doubt)
}

async function apply(tx: TxCtx, attempt: Attempt, body: string): Promise<string> {
  const result = readStkCallback(body)
  if (!result) return askInstead(tx, attempt, 'malformed')
  if (attempt.checkout_request_id && attempt.checkout_request_id !== result.checkoutRequestId)
    return askInstead(tx, attempt, 'other_checkout_request')
  // The acknowledgement was lost or is slower than this: the secret in the address proves whose request it is.
  if (!attempt.checkout_request_id) {
    if (await isCheckoutOfAnother(tx, result.checkoutRequestId, attempt.id)) return 'other_checkout_request'
    await changeAttempt(tx, attempt.id, { checkout_request_id: result.checkoutRequestId })
  }
  if (isPaid(result.resultCode)) return applySuccess(tx, attempt, result)
  const failure = failureOf(result.resultCode)
  if (!failure) return askInstead(tx, attempt, 'unknown_result_code')
  if (attempt.amount_disputed) return askInstead(tx, attempt, 'amount_differs')
  return settleAsFailed(tx, attempt, { resultCode: result.resultCode, failure })
}

export const applyPaymentResult = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback?.subject_id) return
    const attempt = await lockAttempt(tx, callback.subject_id)
    if (attempt) await judgeCallback(tx, callback.id, await apply(tx, attempt, callback.body))
  })
