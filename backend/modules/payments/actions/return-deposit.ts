// A deposit that belongs to nothing goes back by M-Pesa's own reversal: it needs no phone number, takes the money where it lies, and
// happens once however often it is asked for, so a lost answer is no danger.

import { sql } from 'kysely'
import { startDepositReturn as bookReturn, settleDepositReturn } from '#ledger'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { answerUrls } from '../callback-address.ts'
import { chargesOf } from '../daraja/answers.ts'
import { readResult } from '../daraja/callbacks.ts'
import { type CommandReply, reverse } from '../daraja/commands.ts'
import {
  changeDeposit,
  type Deposit,
  type DepositReturn,
  findDeposit,
  lockDeposit,
  lockReturn,
  moveReturn,
} from '../deposits.ts'
import { judgeCallback, lockUnappliedCallback } from '../queries.ts'
import { callLostAfterMs, refundPauseMs, resendAfterMs, returnAskedAgainAfterMs } from '../rules.ts'

const sendSoon = (ctx: Ctx, returnId: string): Promise<void> =>
  enqueue(ctx, 'send-deposit-return', { returnId }, { key: `send-deposit-return:${returnId}` })

const shortcodeOf = ({ config }: Ctx, { account }: Deposit): string =>
  account === 'mpesa_paybill' ? config.DARAJA_SHORTCODE : config.DARAJA_B2C_SHORTCODE

/** In the account to which it had come. */
async function bookEnd(tx: TxCtx, back: DepositReturn, end: { outcome: 'paid' | 'failed'; feeCents: number }) {
  const deposit = await findDeposit(tx, back.deposit_id)
  assert(deposit, 'a return is of a deposit')
  const { id: depositId, account, amount_cents: amountCents } = deposit
  await settleDepositReturn(tx, { returnId: back.id, depositId, account, amountCents, ...end })
}

/** For a locked, parked deposit. */
export async function startDepositReturn(tx: TxCtx, deposit: Deposit, tries: number): Promise<void> {
  const returnId = newId(tx.now)
  const { id: depositId, amount_cents: amountCents } = deposit
  await bookReturn(tx, { returnId, depositId, amountCents })
  await sql`insert into payments.deposit_return (id, deposit_id, amount_cents, state, tries, prepared_at, next_send_at)
    values (${returnId}, ${depositId}, ${amountCents}, 'prepared', ${tries}, ${tx.now}, ${tx.now})`.execute(tx.db)
  await changeDeposit(tx, depositId, { state: 'returning' })
  await sendSoon(tx, returnId)
}

async function noteReply(tx: TxCtx, returnId: string, reply: CommandReply): Promise<void> {
  if (reply.kind === 'accepted')
    await moveReturn(
      tx,
      returnId,
      'waiting',
      { conversation_id: reply.conversationId, next_send_at: after(tx.now, returnAskedAgainAfterMs) },
      ['sending'],
    )
  else await moveReturn(tx, returnId, 'unknown', { next_send_at: after(tx.now, resendAfterMs) }, ['sending'])
}

export async function sendDepositReturn(ctx: Ctx, { returnId }: { returnId: string }): Promise<void> {
  const sent = await moveReturn(ctx, returnId, 'sending', {
    sent_at: ctx.now,
    // Should this process die now, it is asked for again.
    next_send_at: after(ctx.now, callLostAfterMs),
  })
  const deposit = sent && (await findDeposit(ctx, sent.deposit_id))
  if (!sent || !deposit) return
  const reply = await reverse(ctx, {
    shortcode: shortcodeOf(ctx, deposit),
    receipt: deposit.receipt,
    amountCents: sent.amount_cents,
    remarks: 'Belongs to no Amana order',
    ...answerUrls(ctx.config, 'return', returnId),
  })
  if (reply.kind !== 'accepted')
    ctx.log.warn({ returnId, reply: reply.kind, detail: reply.detail }, 'the return of a deposit was not accepted')
  await transact(ctx, (tx) => noteReply(tx, returnId, reply))
}

/** For a locked return that M-Pesa has made. */
export async function settleReturnAsPaid(
  tx: TxCtx,
  back: DepositReturn,
  proof: { receipt: string | null; feeCents: number },
): Promise<string> {
  const paid = await moveReturn(tx, back.id, 'paid', {
    result_code: '0',
    receipt: proof.receipt,
    fee_cents: proof.feeCents,
    failure: null,
    settled_at: tx.now,
    next_send_at: null,
  })
  if (!paid) return 'duplicate'
  await bookEnd(tx, back, { outcome: 'paid', feeCents: proof.feeCents })
  await changeDeposit(tx, back.deposit_id, { state: 'returned', settled_at: tx.now })
  return 'applied'
}

const failures: Record<string, string> = {
  '1': 'paybill_too_low',
  '11': 'our_setup',
  '21': 'our_setup',
  '2001': 'our_setup',
  '2006': 'our_setup',
  '2028': 'our_setup',
  '8006': 'our_setup',
  R000002: 'receipt_not_accepted',
}

async function settleReturnAsFailed(tx: TxCtx, back: DepositReturn, resultCode: string): Promise<string> {
  const failed = await moveReturn(tx, back.id, 'failed', {
    result_code: resultCode,
    failure: failures[resultCode],
    settled_at: tx.now,
    next_send_at: null,
    next_try_at: after(tx.now, refundPauseMs(back.tries)),
  })
  if (!failed) return 'duplicate'
  await bookEnd(tx, back, { outcome: 'failed', feeCents: 0 })
  await changeDeposit(tx, back.deposit_id, { state: 'parked' })
  return 'applied'
}

async function apply(tx: TxCtx, back: DepositReturn, body: string): Promise<string> {
  const result = readResult(body)
  if (!result) return 'malformed'
  const feeCents = chargesOf(result.parameter('Charge')) ?? 0
  if (result.resultCode === '0') return settleReturnAsPaid(tx, back, { receipt: result.receipt ?? null, feeCents })
  // Reversed before: by our own earlier request, or by the payer's wish. Either way the payer has it.
  if (result.resultCode === 'R000001') return settleReturnAsPaid(tx, back, { receipt: null, feeCents: 0 })
  if (failures[result.resultCode]) return settleReturnAsFailed(tx, back, result.resultCode)
  await moveReturn(tx, back.id, 'unknown', { result_code: result.resultCode })
  return 'unknown_result_code'
}

export const applyReturnResult = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    const back = callback?.subject_id ? await lockReturn(tx, callback.subject_id) : undefined
    if (callback && back) await judgeCallback(tx, callback.id, await apply(tx, back, callback.body))
  })

export const applyReturnTimeout = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback?.subject_id) return
    const moved = await moveReturn(tx, callback.subject_id, 'unknown', { next_send_at: after(tx.now, resendAfterMs) })
    await judgeCallback(tx, callback.id, moved ? 'applied' : 'duplicate')
  })

/** Every minute: returns without a result are asked for again, failed ones tried anew. */
export async function recoverReturns(ctx: Ctx): Promise<void> {
  const due = await sql<{ id: string }>`select id from payments.deposit_return
    where settled_at is null and next_send_at <= ${ctx.now} order by next_send_at limit 500`.execute(ctx.db)
  for (const { id } of due.rows) await sendSoon(ctx, id)
  const failed = await sql<{ id: string; deposit_id: string; tries: number }>`
    select id, deposit_id, tries from payments.deposit_return
    where state = 'failed' and next_try_at <= ${ctx.now} limit 500`.execute(ctx.db)
  for (const { id, deposit_id: depositId, tries } of failed.rows)
    await transact(ctx, async (tx) => {
      const deposit = await lockDeposit(tx, depositId)
      await sql`update payments.deposit_return set next_try_at = null where id = ${id}`.execute(tx.db)
      if (deposit?.state === 'parked') await startDepositReturn(tx, deposit, tries + 1)
    })
}
