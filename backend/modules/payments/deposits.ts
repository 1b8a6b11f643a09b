// The SQL of deposits, of their way back, and of questions.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { newId } from '#platform/ids'
import { type Attempt, assignments } from './queries.ts'

export type DepositState = 'heard' | 'matched' | 'parked' | 'returning' | 'returned' | 'reversed' | 'unproven'
export type HeardBy = 'confirmation' | 'callback' | 'status' | 'pull' | 'statement'
export type DepositProof = 'callback' | 'status' | 'pull' | 'statement'

/** Which of our accounts it came to. */
export type ReceivingAccount = 'mpesa_paybill' | 'mpesa_b2c'

export interface Deposit {
  id: string
  account: ReceivingAccount
  receipt: string
  amount_cents: number
  reference: string
  payer_phone: string | null
  heard_by: HeardBy
  heard_at: Date
  proof: DepositProof | null
  state: DepositState
  payment_id: string | null
  parked_reason: string | null
  asks: number
  next_ask_at: Date | null
  settled_at: Date | null
}

export interface HeardOf {
  receipt: string
  amountCents: number
  reference: string
  payerPhone: string | undefined
  /** The paybill, when nothing else is said. */
  account?: ReceivingAccount
}

/** The same money heard of again adds what was not known before, while nothing has been decided. */
export async function insertDeposit(ctx: Ctx, heard: HeardOf, by: HeardBy, askAt: Date): Promise<Deposit> {
  const { rows } = await sql<Deposit>`
    insert into payments.deposit as d
      (id, account, receipt, amount_cents, reference, payer_phone, heard_by, heard_at, state, next_ask_at)
    values (${newId(ctx.now)}, ${heard.account ?? 'mpesa_paybill'}, ${heard.receipt}, ${heard.amountCents}, ${heard.reference},
      ${heard.payerPhone ?? null}, ${by}, ${ctx.now}, 'heard', ${askAt})
    on conflict (receipt) do update set
      reference = case when d.state = 'heard' and d.reference = '' then excluded.reference else d.reference end,
      payer_phone = case when d.state = 'heard' then coalesce(d.payer_phone, excluded.payer_phone) else d.payer_phone end
    returning *`.execute(ctx.db)
  return rows[0]!
}

export async function findDeposit(ctx: Ctx, id: string): Promise<Deposit | undefined> {
  return (await sql<Deposit>`select * from payments.deposit where id = ${id}`.execute(ctx.db)).rows[0]
}

export async function lockDeposit(tx: TxCtx, id: string): Promise<Deposit | undefined> {
  return (await sql<Deposit>`select * from payments.deposit where id = ${id} for update`.execute(tx.db)).rows[0]
}

export async function lockDepositOfReceipt(tx: TxCtx, receipt: string): Promise<Deposit | undefined> {
  return (await sql<Deposit>`select * from payments.deposit where receipt = ${receipt} for update`.execute(tx.db))
    .rows[0]
}

export async function changeDeposit(ctx: Ctx, id: string, change: Partial<Record<string, unknown>>): Promise<void> {
  await sql`update payments.deposit set ${assignments(change)} where id = ${id}`.execute(ctx.db)
}

/** As people type it: `am-7k3f 9qxz` is AM7K3F9QXZ. */
export const sameReference = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** The prompt that this money most likely answered: same account, amount and phone, and no other receipt is its own. */
export async function promptPaidBy(ctx: Ctx, deposit: Deposit): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    select * from payments.attempt
    where account_reference = ${sameReference(deposit.reference)} and amount_cents = ${deposit.amount_cents}
      and via = 'prompt' and receipt is null and sent_at is not null
      and phone = coalesce(${deposit.payer_phone}, phone)
    order by state = 'succeeded' desc, settled_at is null desc, requested_at desc, id desc limit 1`.execute(ctx.db)
  return rows[0]
}

/** What an account reference names: the latest attempt at paying for it. */
export async function attemptNamed(ctx: Ctx, reference: string): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    select * from payments.attempt where account_reference = ${sameReference(reference)}
    order by (destiny = 'held') is true desc, requested_at desc, id desc limit 1`.execute(ctx.db)
  return rows[0]
}

export async function attemptOfReceipt(ctx: Ctx, receipt: string): Promise<Attempt | undefined> {
  return (await sql<Attempt>`select * from payments.attempt where receipt = ${receipt}`.execute(ctx.db)).rows[0]
}

export interface DepositReturn {
  id: string
  deposit_id: string
  amount_cents: number
  state: 'prepared' | 'sending' | 'waiting' | 'unknown' | 'paid' | 'failed'
  tries: number
  next_send_at: Date | null
  settled_at: Date | null
}

export async function lockReturn(tx: TxCtx, id: string): Promise<DepositReturn | undefined> {
  return (await sql<DepositReturn>`select * from payments.deposit_return where id = ${id} for update`.execute(tx.db))
    .rows[0]
}

/** Compare-and-swap: undefined when it has ended, or is in none of the states `from`. */
export async function moveReturn(
  ctx: Ctx,
  id: string,
  state: DepositReturn['state'],
  change: Partial<Record<string, unknown>> = {},
  from: readonly DepositReturn['state'][] = ['prepared', 'sending', 'waiting', 'unknown'],
): Promise<DepositReturn | undefined> {
  const { rows } = await sql<DepositReturn>`
    update payments.deposit_return set ${assignments({ ...change, state })}
    where id = ${id} and state = any(${[...from]}::text[]) returning *`.execute(ctx.db)
  return rows[0]
}
