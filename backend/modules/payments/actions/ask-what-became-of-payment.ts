// Ask the provider what became of a prompt: it answers at once, but never tells the receipt.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { askForResult, type QueryReply } from '../daraja/stk.ts'
import { isOpen } from '../lifecycle.ts'
import { type Attempt, changeAttempt, findAttempt, lockAttempt, moveAttempt } from '../queries.ts'
import { queryEveryMs, queryLadderMs } from '../rules.ts'
import { failureOf, isPaid } from '../stk-results.ts'
import { askAbout } from './ask-provider.ts'
import { settleAsFailed, settleAsPaid } from './settle-payment.ts'

export const askNow = (ctx: Ctx, attemptId: string): Promise<void> =>
  enqueue(ctx, 'ask-what-became-of-payment', { attemptId }, { key: `ask-what-became-of-payment:${attemptId}` })

/** Not known yet: up the ladder by a job of its own, and beyond it by the sweep. */
async function askAgainLater(tx: TxCtx, attempt: Attempt): Promise<void> {
  const queries = attempt.queries + 1
  const pause = queryLadderMs[queries]
  const ageMs = tx.now.getTime() - attempt.requested_at.getTime()
  await changeAttempt(tx, attempt.id, { queries, next_query_at: after(tx.now, pause ?? queryEveryMs(ageMs)) })
  if (pause === undefined) await moveAttempt(tx, attempt.id, 'unknown')
  else
    await enqueue(
      tx,
      'ask-what-became-of-payment',
      { attemptId: attempt.id },
      { delayMs: pause, key: `ask-what-became-of-payment:${attempt.id}` },
    )
}

/** Money that was heard of by its receipt went to another prompt for the same: the latest is a guess, and this one may be what was paid. */
async function mayBeCountedAlready(
  tx: TxCtx,
  { id, purpose, purpose_id, amount_cents, phone }: Attempt,
): Promise<boolean> {
  const { rows } = await sql`select 1 from payments.attempt
    where purpose = ${purpose} and purpose_id = ${purpose_id} and amount_cents = ${amount_cents} and phone = ${phone} and id <> ${id}
      and via = 'prompt' and state = 'succeeded' and receipt is not null and proof in ('status', 'pull', 'statement') limit 1`.execute(
    tx.db,
  )
  return rows.length > 0
}

/** Its conversation names the receipt, and the receipt says which money it is. Until then it is neither paid nor failed. */
async function askForItsReceipt(tx: TxCtx, attempt: Attempt): Promise<void> {
  await changeAttempt(tx, attempt.id, { next_query_at: null })
  await moveAttempt(tx, attempt.id, 'unknown')
  const { rows } = await sql<{
    conversationId: string
  }>`select merchant_request_id as "conversationId" from payments.attempt
    where id = ${attempt.id} and merchant_request_id <> ''`.execute(tx.db)
  const subject = { kind: 'attempt' as const, id: attempt.id, shortcode: tx.config.DARAJA_SHORTCODE }
  if (rows[0]) await askAbout(tx, subject, rows[0])
}

async function apply(tx: TxCtx, attempt: Attempt, reply: QueryReply): Promise<void> {
  if (attempt.state === 'succeeded') return
  if (reply.kind === 'result' && isPaid(reply.code)) {
    if (await mayBeCountedAlready(tx, attempt)) await askForItsReceipt(tx, attempt)
    else await settleAsPaid(tx, attempt, { by: 'query', receipt: null })
    return
  }
  if (!isOpen(attempt.state)) {
    // Somebody contradicts a failure, so this has to be known: the job runs again until it is.
    if (reply.kind === 'pending') throw new Error(`no answer about payment ${attempt.id}: ${reply.detail}`)
    await changeAttempt(tx, attempt.id, { next_query_at: null })
    return
  }
  const failure = reply.kind === 'result' ? failureOf(reply.code) : undefined
  if (reply.kind === 'result' && failure) {
    await settleAsFailed(tx, attempt, { resultCode: reply.code, failure })
    return
  }
  if (reply.kind === 'result') await changeAttempt(tx, attempt.id, { result_code: reply.code })
  await askAgainLater(tx, attempt)
}

export async function askWhatBecameOfPayment(ctx: Ctx, { attemptId }: { attemptId: string }): Promise<void> {
  const attempt = await findAttempt(ctx, attemptId)
  // Nothing is asked about what has ended, unless somebody has contradicted its end.
  if (!attempt?.checkout_request_id || !attempt.next_query_at) return
  const reply = await askForResult(ctx, attempt.checkout_request_id)
  await transact(ctx, async (tx) => {
    const locked = await lockAttempt(tx, attemptId)
    if (locked) await apply(tx, locked, reply)
  })
}
