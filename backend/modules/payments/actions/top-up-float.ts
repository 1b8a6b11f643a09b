// Fill the float that pays phones, from the paybill, when less is in it than is wanted. The request carries no id of ours, so it is made
// once and never again: what is unclear stays between the two accounts until M-Pesa, or its statement, has said what became of it.
import { mpesaTransactionCentsMax } from '@amana/contract'
import { sql } from 'kysely'
import { balanceOf, settleFloatTopUp, startFloatTopUp } from '#ledger'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { answerUrls } from '../callback-address.ts'
import { chargesOf, type TransactionAnswer } from '../daraja/answers.ts'
import { readResult } from '../daraja/callbacks.ts'
import { type CommandReply, moveToFloat } from '../daraja/commands.ts'
import { floatAvailableCents, readProviderBalances } from '../float.ts'
import { assignments, judgeCallback, lockUnappliedCallback } from '../queries.ts'
import { callLostAfterMs, topUpStepCents, unknownAskedAfterMs } from '../rules.ts'
import { askAbout, askForBalances } from './ask-provider.ts'

interface TopUp {
  id: string
  amount_cents: number
  state: 'prepared' | 'sending' | 'waiting' | 'unknown' | 'moved' | 'failed'
  sent_at: Date | null
  conversation_id: string | null
  originator_conversation_id: string | null
  asks: number
}

const lockTopUp = async (tx: TxCtx, id: string): Promise<TopUp | undefined> =>
  (await sql<TopUp>`select * from payments.top_up where id = ${id} for update`.execute(tx.db)).rows[0]

/** Compare-and-swap on one that has not ended. */
async function moveTopUp(
  ctx: Ctx,
  id: string,
  state: TopUp['state'],
  change: Partial<Record<string, unknown>> = {},
  from: readonly TopUp['state'][] = ['prepared', 'sending', 'waiting', 'unknown'],
): Promise<TopUp | undefined> {
  const { rows } = await sql<TopUp>`update payments.top_up set ${assignments({ ...change, state })}
    where id = ${id} and state = any(${[...from]}::text[]) returning *`.execute(ctx.db)
  return rows[0]
}

const utility = 'Utility Account'
/** Charges run below zero until M-Pesa clears them. */
const ownAccounts = new Set([utility, 'Charges Paid Account'])

/** How much to move: what is missing, in whole steps, and no more than the paybill has. */
async function missingCents(ctx: Ctx, wantedCents: number): Promise<number> {
  const missing = wantedCents - (await floatAvailableCents(ctx))
  if (missing <= 0) return 0
  const inPaybill = Math.floor((await balanceOf(ctx, 'mpesa_paybill')) / 100) * 100
  const steps = Math.ceil(missing / topUpStepCents) * topUpStepCents
  return Math.max(0, Math.min(steps, inPaybill, mpesaTransactionCentsMax))
}

/**
 * Starts a top-up when less than `wantedCents` (what is about to be paid beside what is prepared already, fees included) can be taken
 * from the float. One at a time: undefined when none is needed, none is possible, or one is under way.
 */
export async function topUpFloatIfLow(ctx: Ctx, wantedCents = 0): Promise<{ topUpId: string } | undefined> {
  const amountCents = await missingCents(ctx, wantedCents)
  if (amountCents === 0) return undefined
  const topUpId = newId(ctx.now)
  try {
    await transact(ctx, async (tx) => {
      await sql`insert into payments.top_up (id, amount_cents, state, prepared_at)
        values (${topUpId}, ${amountCents}, 'prepared', ${tx.now})`.execute(tx.db)
      await startFloatTopUp(tx, { topUpId, amountCents })
      await enqueue(tx, 'send-top-up', { topUpId }, { key: `send-top-up:${topUpId}` })
    })
  } catch (error) {
    if (duplicateOf(error) === 'top_up_open') return undefined
    throw error
  }
  return { topUpId }
}

async function settle(
  tx: TxCtx,
  topUp: TopUp,
  end: { outcome: 'moved' | 'failed'; resultCode: string; receipt?: string | undefined; feeCents?: number },
): Promise<string> {
  const feeCents = end.outcome === 'moved' ? (end.feeCents ?? 0) : 0
  const settled = await moveTopUp(tx, topUp.id, end.outcome, {
    result_code: end.resultCode,
    failure: end.outcome === 'failed' ? end.resultCode : null,
    receipt: end.receipt ?? null,
    fee_cents: feeCents,
    settled_at: tx.now,
    next_ask_at: null,
  })
  if (!settled) return 'duplicate'
  await settleFloatTopUp(tx, { topUpId: topUp.id, amountCents: topUp.amount_cents, outcome: end.outcome, feeCents })
  await askForBalances(tx)
  return 'applied'
}

async function noteReply(tx: TxCtx, topUpId: string, reply: CommandReply): Promise<void> {
  const topUp = await lockTopUp(tx, topUpId)
  if (topUp?.state !== 'sending') return
  const nextAskAt = after(tx.now, unknownAskedAfterMs)
  if (reply.kind === 'accepted')
    await moveTopUp(tx, topUpId, 'waiting', {
      conversation_id: reply.conversationId,
      originator_conversation_id: reply.originatorConversationId,
      next_ask_at: nextAskAt,
    })
  else if (reply.kind === 'refused') await settle(tx, topUp, { outcome: 'failed', resultCode: 'refused' })
  else await moveTopUp(tx, topUpId, 'unknown', { next_ask_at: nextAskAt })
}

export async function sendTopUp(ctx: Ctx, { topUpId }: { topUpId: string }): Promise<void> {
  const sent = await moveTopUp(ctx, topUpId, 'sending', { sent_at: ctx.now }, ['prepared'])
  if (!sent) return
  const reply = await moveToFloat(ctx, {
    amountCents: sent.amount_cents,
    reference: 'AMANAFLOAT',
    ...answerUrls(ctx.config, 'top-up', topUpId),
  })
  if (reply.kind !== 'accepted')
    ctx.log.warn({ topUpId, reply: reply.kind, detail: reply.detail }, 'a top-up of the float was not accepted')
  await transact(ctx, (tx) => noteReply(tx, topUpId, reply))
}

/** Codes that say for certain that nothing was moved. */
const notMoved = new Set(['1', '2', '3', '4', '8', '11', '21', '2001', '2006', '2028', '8006'])

async function apply(tx: TxCtx, topUp: TopUp, body: string): Promise<string> {
  const result = readResult(body)
  if (!result) return 'malformed'
  const { resultCode, receipt } = result
  if (resultCode === '0') {
    const feeCents = chargesOf(result.parameter('DebitPartyCharges')) ?? 0
    return settle(tx, topUp, { outcome: 'moved', resultCode, receipt, feeCents })
  }
  if (notMoved.has(resultCode)) return settle(tx, topUp, { outcome: 'failed', resultCode })
  await moveTopUp(tx, topUp.id, 'unknown', { next_ask_at: tx.now })
  return 'unknown_result_code'
}

export const applyTopUpResult = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    const topUp = callback?.subject_id ? await lockTopUp(tx, callback.subject_id) : undefined
    if (callback && topUp) await judgeCallback(tx, callback.id, await apply(tx, topUp, callback.body))
  })

export const applyTopUpTimeout = (ctx: Ctx, { callbackId }: { callbackId: string }): Promise<void> =>
  transact(ctx, async (tx) => {
    const callback = await lockUnappliedCallback(tx, callbackId)
    if (!callback?.subject_id) return
    const moved = await moveTopUp(tx, callback.subject_id, 'unknown', {
      next_ask_at: after(tx.now, unknownAskedAfterMs),
    })
    await judgeCallback(tx, callback.id, moved ? 'applied' : 'duplicate')
  })

export async function learnAboutTopUp(tx: TxCtx, id: string, answer: TransactionAnswer): Promise<string> {
  const topUp = await lockTopUp(tx, id)
  if (!topUp) return 'duplicate'
  if (answer.status === 'not_made') return settle(tx, topUp, { outcome: 'failed', resultCode: 'status' })
  if (answer.status !== 'completed') return 'no_answer'
  if (answer.amountCents !== topUp.amount_cents) return 'amount_differs'
  const { receipt, feeCents = 0 } = answer
  return settle(tx, topUp, { outcome: 'moved', resultCode: '0', receipt, feeCents })
}

/**
 * One whose answer was lost has no name to ask by. What both accounts hold proves what became of it, when each says to the cent what our
 * books say with it, or without it; else the next answer may.
 */
export async function learnAboutTopUpFromBalances(tx: TxCtx): Promise<void> {
  const { rows } = await sql<TopUp>`select * from payments.top_up where state = 'unknown' and settled_at is null
    and originator_conversation_id is null and sent_at < ${after(tx.now, -unknownAskedAfterMs)} for update`.execute(
    tx.db,
  )
  const [topUp] = rows
  const there = topUp && (await balancesSince(tx, after(topUp.sent_at!, unknownAskedAfterMs)))
  if (!there) return
  const paybillMore = there.paybillCents - (await balanceOf(tx, 'mpesa_paybill'))
  const floatMore = there.floatCents - (await balanceOf(tx, 'mpesa_b2c'))
  const { amount_cents: amountCents } = topUp
  if (paybillMore === 0 && floatMore === amountCents)
    await settle(tx, topUp, { outcome: 'moved', resultCode: 'balance' })
  if (paybillMore === amountCents && floatMore === 0)
    await settle(tx, topUp, { outcome: 'failed', resultCode: 'balance' })
}

/** What M-Pesa says that our two accounts hold, when it has said so of both since then. */
async function balancesSince(
  tx: TxCtx,
  since: Date,
): Promise<{ paybillCents: number; floatCents: number } | undefined> {
  const { DARAJA_SHORTCODE: paybill, DARAJA_B2C_SHORTCODE: payer } = tx.config
  const told = (await readProviderBalances(tx)).filter(({ at }) => at >= since)
  const centsOf = (shortcode: string) => {
    const own = told.filter((one) => one.shortcode === shortcode && ownAccounts.has(one.account))
    return own.some(({ account }) => account === utility)
      ? own.reduce((sum, one) => sum + one.currentCents, 0)
      : undefined
  }
  const [paybillCents, floatCents] = [centsOf(paybill), centsOf(payer)]
  if (paybill === payer || paybillCents === undefined || floatCents === undefined) return undefined
  return { paybillCents, floatCents }
}

/** M-Pesa's statement shows it, or shows that it never was. */
export async function settleTopUpByStatement(
  tx: TxCtx,
  id: string,
  shown: { moved: true; receipt: string; feeCents: number } | { moved: false },
): Promise<string> {
  const topUp = await lockTopUp(tx, id)
  if (!topUp) return 'duplicate'
  // What the balances had proved has its receipt now.
  if (topUp.state === 'moved' && shown.moved)
    await sql`update payments.top_up set receipt = ${shown.receipt} where id = ${id} and receipt is null`.execute(tx.db)
  if (!shown.moved) return settle(tx, topUp, { outcome: 'failed', resultCode: 'statement' })
  return settle(tx, topUp, { outcome: 'moved', resultCode: '0', receipt: shown.receipt, feeCents: shown.feeCents })
}

/** Every minute: a lost call is unknown, and what has been accepted without a result is asked about by its conversation. */
export async function recoverTopUps(ctx: Ctx): Promise<void> {
  await sql`update payments.top_up set state = 'unknown', next_ask_at = ${ctx.now}
    where state = 'sending' and sent_at < ${after(ctx.now, -callLostAfterMs)}`.execute(ctx.db)
  const unsent = await sql<{ id: string }>`select id from payments.top_up
    where state = 'prepared' and prepared_at < ${after(ctx.now, -callLostAfterMs)}`.execute(ctx.db)
  for (const { id } of unsent.rows) await enqueue(ctx, 'send-top-up', { topUpId: id }, { key: `send-top-up:${id}` })
  const due = await sql<TopUp>`select * from payments.top_up
    where settled_at is null and next_ask_at <= ${ctx.now} and originator_conversation_id is not null`.execute(ctx.db)
  for (const { id, originator_conversation_id: conversationId } of due.rows)
    await transact(ctx, async (tx) => {
      await sql`update payments.top_up set next_ask_at = ${after(tx.now, unknownAskedAfterMs)}, asks = asks + 1,
        state = 'unknown' where id = ${id} and settled_at is null`.execute(tx.db)
      const subject = { kind: 'top_up' as const, id, shortcode: tx.config.DARAJA_SHORTCODE }
      await askAbout(tx, subject, { conversationId: conversationId! })
    })
}
