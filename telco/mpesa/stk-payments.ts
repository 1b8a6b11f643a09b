// STK payments as they are stored, and how they are found again.
import type { Ctx } from '../context.ts'
import type { ScriptedOutcome } from '../control/scripts.ts'

export type StkPayment = {
  id: string
  merchantRequestId: string
  shortcode: string
  business: string
  msisdn: string
  amount: number
  accountReference: string
  callbackUrl: string
  script: ScriptedOutcome
  foregoneCode: string | null
  decideAt: number
  requestedAt: number
  state: 'open' | 'settled'
  resultCode: string | null
  receipt: string | null
}

const SELECT = `select p.checkout_request_id as id, p.merchant_request_id as merchantRequestId, p.shortcode,
  s.name as business, p.msisdn, p.amount, p.account_reference as accountReference, p.callback_url as callbackUrl,
  p.script, p.foregone_code as foregoneCode, p.decide_at as decideAt, p.requested_at as requestedAt, p.state, p.result_code as resultCode, p.receipt
  from stk_payment p join shortcode s on s.code = p.shortcode`

type Row = Omit<StkPayment, 'script'> & { script: string }
const fromRow = (row: Row): StkPayment => ({ ...row, script: JSON.parse(row.script) })

export function findStkPayment(ctx: Ctx, id: string): StkPayment | undefined {
  const row = ctx.db.one<Row>(`${SELECT} where p.checkout_request_id = ?`, id)
  return row && fromRow(row)
}

/** The payment this phone is locked to, with or without a prompt on its screen. */
export function openPaymentOf(ctx: Ctx, msisdn: string): StkPayment | undefined {
  const row = ctx.db.one<Row>(`${SELECT} where p.msisdn = ? and p.state = 'open'`, msisdn)
  return row && fromRow(row)
}

/** The payment whose prompt is on this phone's screen now. */
export function promptOn(ctx: Ctx, msisdn: string): StkPayment | undefined {
  const payment = openPaymentOf(ctx, msisdn)
  return payment && payment.foregoneCode === null && payment.decideAt > ctx.clock.now() ? payment : undefined
}

export const nextStkDue = (ctx: Ctx) =>
  ctx.db.one<{ due: number | null }>(`select min(decide_at) as due from stk_payment where state = 'open'`)?.due ??
  undefined

export const dueStkPayments = (ctx: Ctx, limit: number) =>
  ctx.db
    .all<Row>(
      `${SELECT} where p.state = 'open' and p.decide_at <= ? order by p.decide_at limit ?`,
      ctx.clock.now(),
      limit,
    )
    .map(fromRow)
