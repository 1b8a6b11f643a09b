// The SQL of prompts, payments to phones, refunds and callbacks.
import { type RawBuilder, sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import { openBody, sealBody } from './callback-body.ts'
import {
  type AttemptState,
  attemptsThatMayBecome,
  type DisbursementState,
  disbursementsThatMayBecome,
} from './lifecycle.ts'
import type { PaymentPurpose } from './payment-claim.ts'

export interface Attempt {
  id: string
  purpose: PaymentPurpose
  /** The order, or the proof of a payout number, that it is for. */
  purpose_id: string
  shop_id: string
  amount_cents: number
  phone: string
  account_reference: string
  state: AttemptState
  requested_at: Date
  pay_by: Date
  sent_at: Date | null
  prompt_ends_at: Date | null
  checkout_request_id: string | null
  next_query_at: Date | null
  queries: number
  amount_disputed: boolean
  failure: string | null
  receipt: string | null
  destiny: 'held' | 'parked' | null
  parked_reason: string | null
  via: 'prompt' | 'paybill'
  reversed_at: Date | null
  settled_at: Date | null
}

export interface Disbursement {
  id: string
  purpose: 'payout' | 'refund'
  purpose_id: string
  shop_id: string
  phone: string
  amount_cents: number
  remarks: string
  state: DisbursementState
  prepared_at: Date
  sends: number
  sent_at: Date | null
  next_send_at: Date | null
  conversation_id: string | null
  failure: string | null
  receipt: string | null
  fee_cents: number | null
  contradicted: boolean
  explained_at: Date | null
  settled_at: Date | null
}

export interface Refund {
  id: string
  payment_id: string
  /** Null when the payment was for no order. */
  order_id: string | null
  shop_id: string
  amount_cents: number
  origin: 'escrow' | 'parked'
  reason: string
  state: 'sending' | 'sent' | 'failed' | 'tried_again'
  tries: number
  next_try_at: Date | null
  started_at: Date
  /** When its first try was; null of tries from before this was noted. */
  owed_since: Date | null
}

/** Assignments of a partial row: `{state: 'paid'}` → `state = $1`. */
export const assignments = (change: object): RawBuilder<unknown> =>
  sql.join(Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))

export async function findAttempt(ctx: Ctx, id: string): Promise<Attempt | undefined> {
  return (await sql<Attempt>`select * from payments.attempt where id = ${id}`.execute(ctx.db)).rows[0]
}

export async function lockAttempt(tx: TxCtx, id: string): Promise<Attempt | undefined> {
  return (await sql<Attempt>`select * from payments.attempt where id = ${id} for update`.execute(tx.db)).rows[0]
}

/** A payment that was made by hand, and is held for what `like` was to pay for. */
export async function insertPaidByHand(
  tx: TxCtx,
  paid: { id: string; like: Attempt; phone: string; receipt: string; amountCents: number; proof: string },
): Promise<void> {
  const { id, like, phone, receipt, amountCents, proof } = paid
  await sql`insert into payments.attempt
      (id, purpose, purpose_id, shop_id, amount_cents, phone, account_reference, state, requested_at, pay_by, via, result_code,
        receipt, proof, destiny, settled_at)
    values (${id}, ${like.purpose}, ${like.purpose_id}, ${like.shop_id}, ${amountCents}, ${phone}, ${like.account_reference},
      'succeeded', ${tx.now}, ${like.pay_by}, 'paybill', '0', ${receipt}, ${proof}, 'held', ${tx.now})`.execute(tx.db)
}

/** Compare-and-swap: undefined when the attempt is in no state from which it may become `state`. */
export async function moveAttempt(
  ctx: Ctx,
  id: string,
  state: AttemptState,
  change: Partial<Record<string, unknown>> = {},
  from: readonly AttemptState[] = attemptsThatMayBecome(state),
): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    update payments.attempt set ${assignments({ ...change, state })}
    where id = ${id} and state = any(${[...from]}::text[]) returning *`.execute(ctx.db)
  return rows[0]
}

export async function changeAttempt(ctx: Ctx, id: string, change: Partial<Record<string, unknown>>): Promise<void> {
  await sql`update payments.attempt set ${assignments(change)} where id = ${id}`.execute(ctx.db)
}

export async function latestAttempt(
  ctx: Ctx,
  purpose: PaymentPurpose,
  purposeId: string,
): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    select * from payments.attempt where purpose = ${purpose} and purpose_id = ${purposeId}
    order by (destiny = 'held') is true desc, requested_at desc, id desc limit 1`.execute(ctx.db)
  return rows[0]
}

/** Changes whenever anything about the payments for one of these does; what nobody has asked for yet is missing. */
export async function readPaymentMarks(
  ctx: Ctx,
  purpose: PaymentPurpose,
  purposeIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; mark: string }>`
    select purpose_id as id, string_agg(id || ':' || xmin, ' ' order by id) as mark from payments.attempt
    where purpose = ${purpose} and purpose_id = any(${purposeIds}::uuid[]) group by purpose_id`.execute(ctx.db)
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

export async function heldAttempt(ctx: Ctx, orderId: string): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    select * from payments.attempt where purpose = 'order' and purpose_id = ${orderId} and destiny = 'held'`.execute(
    ctx.db,
  )
  return rows[0]
}

export async function isReceiptOfAnother(ctx: Ctx, receipt: string, attemptId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from payments.attempt where receipt = ${receipt} and id <> ${attemptId}`.execute(ctx.db)
  return rows.length > 0
}

export async function isCheckoutOfAnother(ctx: Ctx, checkoutRequestId: string, attemptId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from payments.attempt where checkout_request_id = ${checkoutRequestId} and id <> ${attemptId}`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export async function isPayoutReceiptOfAnother(
  ctx: Ctx,
  receipt: string,
  disbursementId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from payments.disbursement where receipt = ${receipt} and id is distinct from ${disbursementId}`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export async function findDisbursement(ctx: Ctx, id: string): Promise<Disbursement | undefined> {
  return (await sql<Disbursement>`select * from payments.disbursement where id = ${id}`.execute(ctx.db)).rows[0]
}

export async function lockDisbursement(tx: TxCtx, id: string): Promise<Disbursement | undefined> {
  return (await sql<Disbursement>`select * from payments.disbursement where id = ${id} for update`.execute(tx.db))
    .rows[0]
}

/** Compare-and-swap, as for attempts. */
export async function moveDisbursement(
  ctx: Ctx,
  id: string,
  state: DisbursementState,
  change: Partial<Record<string, unknown>> = {},
): Promise<Disbursement | undefined> {
  const { rows } = await sql<Disbursement>`
    update payments.disbursement set ${assignments({ ...change, state })}
    where id = ${id} and state = any(${disbursementsThatMayBecome(state)}::text[]) returning *`.execute(ctx.db)
  return rows[0]
}

export async function changeDisbursement(
  ctx: Ctx,
  id: string,
  change: Partial<Record<string, unknown>>,
): Promise<void> {
  await sql`update payments.disbursement set ${assignments(change)} where id = ${id}`.execute(ctx.db)
}

/** Held back as it is, unless somebody has taken it up meanwhile. */
export async function postponeSending(ctx: Ctx, known: Disbursement, until: Date): Promise<void> {
  await sql`update payments.disbursement set next_send_at = ${until}
    where id = ${known.id} and state = ${known.state} and next_send_at = ${known.next_send_at}`.execute(ctx.db)
}

/** How far each payment to a phone is, by what it was for. */
export async function readDisbursements(
  ctx: Ctx,
  purpose: Disbursement['purpose'],
  purposeIds: readonly string[],
): Promise<Map<string, Disbursement>> {
  const { rows } = await sql<Disbursement>`
    select * from payments.disbursement
    where purpose = ${purpose} and purpose_id = any(${[...purposeIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.purpose_id, row]))
}

export async function lockRefund(tx: TxCtx, id: string): Promise<Refund> {
  return (await sql<Refund>`select * from payments.refund where id = ${id} for update`.execute(tx.db)).rows[0]!
}

export async function changeRefund(tx: TxCtx, id: string, change: Partial<Record<string, unknown>>): Promise<void> {
  await sql`update payments.refund set ${assignments(change)} where id = ${id}`.execute(tx.db)
}

export type Channel =
  | 'collect'
  | 'disburse_result'
  | 'disburse_timeout'
  | 'confirmation'
  | 'question_result'
  | 'question_timeout'
  | 'return_result'
  | 'return_timeout'
  | 'top_up_result'
  | 'top_up_timeout'

/** Where what a channel calls back about is written down. */
const askedIn: Record<Exclude<Channel, 'confirmation'>, string> = {
  collect: 'attempt',
  disburse_result: 'disbursement',
  disburse_timeout: 'disbursement',
  question_result: 'question',
  question_timeout: 'question',
  return_result: 'deposit_return',
  return_timeout: 'deposit_return',
  top_up_result: 'top_up',
  top_up_timeout: 'top_up',
}

export async function isAsked(ctx: Ctx, channel: Channel, id: string): Promise<boolean> {
  if (channel === 'confirmation') return false
  const { rows } = await sql`select 1 from ${sql.table(`payments.${askedIn[channel]}`)} where id = ${id}`.execute(
    ctx.db,
  )
  return rows.length > 0
}

export interface Callback {
  id: string
  channel: Channel
  /** Null for a confirmation, which names what it is about in its body alone. */
  subject_id: string | null
  body: string
  sealed: boolean
  received_at: Date
  verdict: string | null
}

/** Writes the raw callback; `verdict` when it is already known that nothing will come of it. */
export async function keepCallback(
  ctx: Ctx,
  callback: {
    channel: Channel
    claimedId: string
    subjectId: string | null
    body: string
    verdict: string | null
    sourceListed: boolean | undefined
  },
): Promise<string> {
  const id = newId(ctx.now)
  const body = sealBody(ctx.config, callback.body)
  await sql`insert into payments.callback
      (id, channel, claimed_id, subject_id, body, sealed, received_at, verdict, source, source_listed)
    values (${id}, ${callback.channel}, ${callback.claimedId}, ${callback.subjectId}, ${body}, true, ${ctx.now},
      ${callback.verdict}, ${ctx.source?.address ?? null}, ${callback.sourceListed ?? null})`.execute(ctx.db)
  return id
}

/** The callback while nothing was made of it yet; one job at a time. */
export async function lockUnappliedCallback(tx: TxCtx, id: string): Promise<Callback | undefined> {
  const { rows } = await sql<Callback>`
    select * from payments.callback where id = ${id} and verdict is null for update`.execute(tx.db)
  const callback = rows[0]
  return callback && { ...callback, body: openBody(tx.config, callback) }
}

export async function judgeCallback(tx: TxCtx, id: string, verdict: string): Promise<void> {
  await sql`update payments.callback set verdict = ${verdict}, applied_at = ${tx.now} where id = ${id}`.execute(tx.db)
}

/** How much of an order's money has arrived back at the payer, in however many refunds and tries. */
export async function sentBackCents(ctx: Ctx, orderId: string): Promise<number> {
  const { rows } = await sql<{
    cents: number
  }>`select coalesce(sum(amount_cents), 0)::bigint as cents from payments.refund
    where order_id = ${orderId} and origin = 'escrow' and state = 'sent'`.execute(ctx.db)
  return rows[0]!.cents
}
