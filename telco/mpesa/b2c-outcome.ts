// How a B2C payment ends: the rules in the order M-Pesa applies them, the money, the receiver's message, the result.
import { balanceOf } from '../books/accounts.ts'
import { post } from '../books/post.ts'
import type { Ctx } from '../context.ts'
import type { DeliveryFaults } from '../control/scripts.ts'
import { type Phone, phoneOf, sendMpesaMessage, walletOf } from '../phone/phones.ts'
import { b2cResultBody } from './b2c-result.ts'
import { queueCallback } from './callbacks.ts'
import { B2C_MIN, TRANSACTION_MAX, WALLET_MAX } from './limits.ts'
import { receivedMessage } from './messages.ts'
import { unusedReceipt } from './receipts.ts'
import { findShortcode, shortcodeAccount } from './shortcodes.ts'
import { b2cFee } from './tariff.ts'

export type B2cPayment = {
  id: string
  originatorConversationId: string
  shortcode: string
  credentialAccepted: number
  msisdn: string
  amount: number
  resultUrl: string
  faults: string
  foregoneCode: string | null
}

export const nextB2cDue = (ctx: Ctx) =>
  ctx.db.one<{ due: number | null }>(`select min(decide_at) as due from b2c_payment where state = 'open'`)?.due ??
  undefined

export function settleDueB2cPayments(ctx: Ctx, limit: number): void {
  const due = ctx.db.all<B2cPayment>(
    `select conversation_id as id, originator_conversation_id as originatorConversationId, shortcode,
       credential_accepted as credentialAccepted, msisdn, amount, result_url as resultUrl, faults, foregone_code as foregoneCode
     from b2c_payment where state = 'open' and decide_at <= ? order by decide_at, requested_at limit ?`,
    ctx.clock.now(),
    limit,
  )
  for (const payment of due) settleB2c(ctx, payment)
}

function settleB2c(ctx: Ctx, payment: B2cPayment): void {
  ctx.db.transaction(() => {
    const receiver = phoneOf(ctx, payment.msisdn)
    const forced = payment.foregoneCode === '0' ? null : payment.foregoneCode
    const code = forced ?? judge(ctx, payment, receiver)
    const at = ctx.clock.now()
    const receipt = code === '0' ? unusedReceipt(ctx, at) : undefined
    ctx.db.run(
      `update b2c_payment set state = 'settled', result_code = ?, receipt = ?, settled_at = ? where conversation_id = ?`,
      code,
      receipt ?? null,
      at,
      payment.id,
    )
    if (receipt) payOut(ctx, payment, receipt)
    const faults: DeliveryFaults = JSON.parse(payment.faults)
    const body = b2cResultBody(ctx, payment, { code, receipt, at, receiver, claimedAmount: faults.amount })
    queueCallback(ctx, { subject: payment.id, url: payment.resultUrl, body }, faults)
  })
  ctx.news.tell(walletOf(payment.msisdn))
}

function judge(ctx: Ctx, payment: B2cPayment, receiver: Phone): string {
  if (!payment.credentialAccepted) return '2001'
  if (payment.amount < B2C_MIN) return '2'
  if (payment.amount > TRANSACTION_MAX) return '3'
  if (!receiver.registered) return '2040'
  if (balanceOf(ctx, walletOf(receiver.msisdn)) + payment.amount > WALLET_MAX) return '8'
  if (spendableFloat(ctx, payment.shortcode) < payment.amount + b2cFee(payment.amount)) return '1'
  return '0'
}

/** The utility account less the charges already owed: a fee taken is float that cannot be paid out again. */
function spendableFloat(ctx: Ctx, shortcode: string): number {
  const charges = balanceOf(ctx, shortcodeAccount(shortcode, 'charges'))
  return balanceOf(ctx, shortcodeAccount(shortcode, 'utility')) + Math.min(charges, 0)
}

function payOut(ctx: Ctx, payment: B2cPayment, receipt: string): void {
  const { shortcode, msisdn, amount } = payment
  const fee = b2cFee(amount)
  const business = findShortcode(ctx, shortcode)!.name
  post(ctx, {
    kind: 'b2c',
    receipt,
    note: `Business Payment from ${shortcode} - ${business} to ${msisdn}`,
    lines: [
      { account: shortcodeAccount(shortcode, 'utility'), amount: -amount },
      { account: walletOf(msisdn), amount },
      { account: shortcodeAccount(shortcode, 'charges'), amount: -fee },
      { account: 'fees', amount: fee },
    ],
  })
  const balance = balanceOf(ctx, walletOf(msisdn))
  sendMpesaMessage(ctx, msisdn, receivedMessage({ receipt, amount, at: ctx.clock.now(), balance, business, shortcode }))
}
