// Every minute: whatever did not end by itself is looked after. Lost calls become unknown, open questions are asked,
// unclear payments to phones are asked for again with their id, failed refunds are tried anew.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { enqueue } from '#platform/jobs'
import { noteContact } from '../daraja/circuit.ts'
import { isOpen } from '../lifecycle.ts'
import { type Channel, changeRefund, lockAttempt, lockRefund } from '../queries.ts'
import { giveUpOldQuestions } from '../questions.ts'
import {
  callLostAfterMs,
  promptAskedAgainAfterMs,
  queryEveryMs,
  questionLostAfterMs,
  resultOverdueAfterMs,
  stopAskingAfterMs,
  unknownAskedAfterMs,
} from '../rules.ts'
import { askAbout } from './ask-provider.ts'
import { askNow } from './ask-what-became-of-payment.ts'
import { sendSoon } from './disburse.ts'
import { explainLateDisbursements } from './explain-late-disbursements.ts'
import { considerSoon } from './hear-of-deposit.ts'
import { applySoon } from './receive-callback.ts'
import { recoverReturns } from './return-deposit.ts'
import { sealOldCallbacks } from './seal-old-callbacks.ts'
import { settleAsFailed } from './settle-payment.ts'
import { startRefund } from './start-refund.ts'
import { recoverTopUps } from './top-up-float.ts'

const batch = 500

async function recoverPrompts(ctx: Ctx): Promise<void> {
  const lost = after(ctx.now, -callLostAfterMs)
  await sql`update payments.attempt set state = 'unknown' where settled_at is null and state = 'sending'
    and sent_at < ${lost}`.execute(ctx.db)
  const unsent = await sql<{ id: string }>`select id from payments.attempt
    where settled_at is null and state = 'prepared' and requested_at < ${lost} limit ${batch}`.execute(ctx.db)
  for (const { id } of unsent.rows)
    await enqueue(ctx, 'send-payment-prompt', { attemptId: id }, { key: `send-payment-prompt:${id}` })
  const due = await sql<{ id: string }>`select id from payments.attempt
    where settled_at is null and checkout_request_id is not null and next_query_at <= ${ctx.now}
    order by next_query_at limit ${batch}`.execute(ctx.db)
  for (const { id } of due.rows) {
    await sql`update payments.attempt set next_query_at = ${after(ctx.now, queryEveryMs(0))}
      where id = ${id}`.execute(ctx.db)
    await askNow(ctx, id)
  }
}

/** Nothing more can be learnt about these. Should the money come all the same, success still outranks this. */
async function stopAsking(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from payments.attempt
    where settled_at is null and requested_at < ${after(ctx.now, -stopAskingAfterMs)} limit ${batch}`.execute(ctx.db)
  for (const { id } of rows)
    await transact(ctx, async (tx) => {
      const attempt = await lockAttempt(tx, id)
      if (attempt && isOpen(attempt.state))
        await settleAsFailed(tx, attempt, { resultCode: 'none', failure: 'never_heard' })
    })
}

async function recoverDisbursements(ctx: Ctx): Promise<void> {
  await sql`update payments.disbursement set state = 'unknown', next_send_at = ${ctx.now}
    where settled_at is null and state = 'sending' and sent_at < ${after(ctx.now, -callLostAfterMs)}`.execute(ctx.db)
  await sql`update payments.disbursement set state = 'unknown'
    where settled_at is null and state = 'waiting' and sent_at < ${after(ctx.now, -resultOverdueAfterMs)}`.execute(
    ctx.db,
  )
  const due = await sql<{ id: string }>`select id from payments.disbursement
    where settled_at is null and next_send_at <= ${ctx.now} order by next_send_at limit ${batch}`.execute(ctx.db)
  for (const { id } of due.rows) await sendSoon(ctx, id)
}

async function tryRefundsAgain(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from payments.refund
    where state = 'failed' and next_try_at <= ${ctx.now} order by next_try_at limit ${batch}`.execute(ctx.db)
  for (const { id } of rows)
    await transact(ctx, async (tx) => {
      const refund = await lockRefund(tx, id)
      if (refund.state !== 'failed') return
      await changeRefund(tx, id, { state: 'tried_again', next_try_at: null })
      await startRefund(tx, {
        from: 'suspense',
        shopId: refund.shop_id,
        amountCents: refund.amount_cents,
        paymentId: refund.payment_id,
        reason: refund.reason,
        again: {
          refundId: id,
          tries: refund.tries,
          origin: refund.origin,
          owedSince: refund.owed_since ?? refund.started_at,
        },
      })
    })
}

/** Deposits nobody has proven yet. */
async function considerDeposits(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from payments.deposit
    where state = 'heard' and next_ask_at <= ${ctx.now} order by next_ask_at limit ${batch}`.execute(ctx.db)
  for (const { id } of rows) await considerSoon(ctx, id)
}

/** Prompts that questions about the prompt leave open, or that are paid without a receipt: asked about by the conversation. */
async function askAboutPromptsByConversation(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string; merchant_request_id: string }>`select a.id, a.merchant_request_id
    from payments.attempt a
    where a.requested_at between ${after(ctx.now, -stopAskingAfterMs)} and ${after(ctx.now, -unknownAskedAfterMs)}
      and (a.settled_at is null or (a.state = 'succeeded' and a.receipt is null)) and a.merchant_request_id <> ''
      and not exists (select from payments.question q
        where q.subject_id = a.id and q.asked_at > ${after(ctx.now, -promptAskedAgainAfterMs)})
    order by a.requested_at limit ${batch}`.execute(ctx.db)
  for (const { id, merchant_request_id: conversationId } of rows)
    await transact(ctx, (tx) =>
      askAbout(tx, { kind: 'attempt', id, shortcode: tx.config.DARAJA_SHORTCODE }, { conversationId }),
    )
}

/** Payments to phones whose result is overdue: asked about by the id under which they were sent. */
async function askAboutUnknownDisbursements(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select d.id from payments.disbursement d
    where d.settled_at is null and d.state = 'unknown' and d.next_send_at is null
      and d.sent_at > ${after(ctx.now, -stopAskingAfterMs)}
      and not exists (select from payments.question q
        where q.subject_id = d.id and q.asked_at > ${after(ctx.now, -unknownAskedAfterMs)})
    order by d.sent_at limit ${batch}`.execute(ctx.db)
  for (const { id } of rows)
    await transact(ctx, (tx) =>
      askAbout(tx, { kind: 'disbursement', id, shortcode: tx.config.DARAJA_B2C_SHORTCODE }, { conversationId: id }),
    )
}

/** A callback that nobody has worked out yet: its job was lost, or has given up. */
async function applyForgottenCallbacks(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string; channel: Channel }>`select id, channel from payments.callback
    where verdict is null and received_at < ${after(ctx.now, -callLostAfterMs)} order by received_at limit ${batch}`.execute(
    ctx.db,
  )
  for (const { id, channel } of rows) await applySoon(ctx, channel, id)
}

/** Safe to run at any time, and by several at once. */
export async function recoverPayments(ctx: Ctx): Promise<void> {
  await noteContact(ctx)
  await applyForgottenCallbacks(ctx)
  await recoverPrompts(ctx)
  await stopAsking(ctx)
  await recoverDisbursements(ctx)
  await tryRefundsAgain(ctx)
  await giveUpOldQuestions(ctx, questionLostAfterMs)
  await askAboutPromptsByConversation(ctx)
  await askAboutUnknownDisbursements(ctx)
  await considerDeposits(ctx)
  await explainLateDisbursements(ctx)
  await recoverReturns(ctx)
  await recoverTopUps(ctx)
  await sealOldCallbacks(ctx)
}
