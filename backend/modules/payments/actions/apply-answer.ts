// M-Pesa has answered a question: whoever the answer is about learns it, once, under its lock. An error is no answer and decides nothing.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { readBalances, readTransaction, type TransactionAnswer } from '../daraja/answers.ts'
import { type ProviderResult, readResult } from '../daraja/callbacks.ts'
import { judgeCallback, lockUnappliedCallback } from '../queries.ts'
import { lockUnansweredQuestion, type Question, type QuestionSubject, settleQuestion } from '../questions.ts'
import { learnAboutReceipt } from './check-receipt.ts'
import { learnAboutDisbursement } from './learn-about-disbursement.ts'
import { learnAboutDeposit } from './place-deposit.ts'
import { learnAboutTopUp, learnAboutTopUpFromBalances } from './top-up-float.ts'

type Learn = (tx: TxCtx, subjectId: string, answer: TransactionAnswer, question: Question) => Promise<string>

const learners: Record<QuestionSubject, Learn> = {
  attempt: learnAboutReceipt,
  disbursement: learnAboutDisbursement,
  deposit: learnAboutDeposit,
  top_up: learnAboutTopUp,
}

async function noteBalances(tx: TxCtx, shortcode: string, result: ProviderResult): Promise<string> {
  const balances = readBalances(result)
  if (!balances) return 'malformed'
  for (const { account, currentCents, availableCents } of balances)
    await sql`insert into payments.provider_balance (shortcode, account, at, current_cents, available_cents)
      values (${shortcode}, ${account}, ${tx.now}, ${currentCents}, ${availableCents})
      on conflict (shortcode, account, at) do nothing`.execute(tx.db)
  await learnAboutTopUpFromBalances(tx)
  return 'applied'
}

async function apply(tx: TxCtx, question: Question, body: string): Promise<string> {
  const result = readResult(body)
  if (!result) return 'malformed'
  await settleQuestion(tx, question.id, 'answered', result.resultCode)
  if (result.resultCode !== '0') return 'no_answer'
  if (question.asks === 'balance') return noteBalances(tx, question.shortcode, result)
  const answer = readTransaction(result)
  if (question.receipt && answer.receipt !== question.receipt) return 'other_transaction'
  return learners[question.subject!](tx, question.subject_id!, answer, question)
}

export const applyAnswer = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback?.subject_id) return
    const question = await lockUnansweredQuestion(tx, callback.subject_id)
    await judgeCallback(tx, callback.id, question ? await apply(tx, question, callback.body) : 'duplicate')
  })

/** The queue gave the question up. An answer may follow all the same. */
export const applyUnanswered = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback?.subject_id) return
    await settleQuestion(tx, callback.subject_id, 'unanswered', null)
    await judgeCallback(tx, callback.id, 'applied')
  })
