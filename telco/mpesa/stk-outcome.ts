// How an STK payment ends: the PIN is entered, the prompt is cancelled, or nobody answers. Money, state, message and
// callback are one transaction; the callback leaves afterwards.
import { balanceOf } from '../books/accounts.ts'
import { post } from '../books/post.ts'
import type { Ctx } from '../context.ts'
import { findPhone, sendMpesaMessage, walletOf } from '../phone/phones.ts'
import { queueCallback } from './callbacks.ts'
import { notEnoughMessage, overLimitMessage, paidMessage, wrongPinMessage } from './messages.ts'
import { unusedReceipt } from './receipts.ts'
import { shortcodeAccount } from './shortcodes.ts'
import { stkCallbackBody } from './stk-callback.ts'
import { dueStkPayments, type StkPayment } from './stk-payments.ts'
import { PAYBILL_FEE } from './tariff.ts'

export type StkOutcome = { code: string; receipt: string | undefined }

export const CANCELLED = '1032'
const NO_ANSWER = '1037'
const WRONG_PIN = '2001'
const NOT_ENOUGH = '1'
const PAID = '0'

export function enterPin(ctx: Ctx, payment: StkPayment, pin: string): StkOutcome {
  const right = findPhone(ctx, payment.msisdn)!.pin === pin
  return settleStk(ctx, payment, right ? PAID : WRONG_PIN)
}

export const cancelPrompt = (ctx: Ctx, payment: StkPayment) => settleStk(ctx, payment, CANCELLED)

/** Ends what nobody has answered in time, and what was decided before it reached a phone. */
export function settleDueStkPayments(ctx: Ctx, limit: number): void {
  for (const payment of dueStkPayments(ctx, limit)) settleStk(ctx, payment, payment.foregoneCode ?? NO_ANSWER)
}

/** `wanted` is the outcome unless it is "paid" and the money is not there. */
function settleStk(ctx: Ctx, payment: StkPayment, wanted: string): StkOutcome {
  const outcome = ctx.db.transaction(() => {
    const wallet = walletOf(payment.msisdn)
    const short = wanted === PAID && balanceOf(ctx, wallet) < payment.amount + PAYBILL_FEE
    const code = short ? NOT_ENOUGH : wanted
    const now = ctx.clock.now()
    const receipt = code === PAID ? unusedReceipt(ctx, now) : undefined
    const settled = ctx.db.run(
      `update stk_payment set state = 'settled', result_code = ?, receipt = ?, settled_at = ?
       where checkout_request_id = ? and state = 'open'`,
      code,
      receipt ?? null,
      now,
      payment.id,
    )
    if (settled === 0) throw new Error(`${payment.id} has ended already`)
    if (receipt) moveMoney(ctx, payment, receipt)
    tellPayer(ctx, payment, code, receipt)
    const body = stkCallbackBody(payment, { code, receipt, at: now, claimedAmount: payment.faults.amount })
    queueCallback(
      ctx,
      { subject: payment.id, url: payment.callbackUrl, headers: { Businessshortcode: payment.shortcode }, body },
      payment.faults,
    )
    return { code, receipt }
  })
  ctx.news.tell(walletOf(payment.msisdn))
  ctx.wake()
  return outcome
}

function moveMoney(ctx: Ctx, payment: StkPayment, receipt: string): void {
  post(ctx, {
    kind: 'paybill',
    receipt,
    note: `Pay Bill Online to ${payment.shortcode} - ${payment.business} Acc. ${payment.accountReference}`,
    lines: [
      { account: walletOf(payment.msisdn), amount: -payment.amount },
      { account: shortcodeAccount(payment.shortcode, 'utility'), amount: payment.amount },
    ],
  })
}

function tellPayer(ctx: Ctx, payment: StkPayment, code: string, receipt: string | undefined): void {
  const { amount, business, msisdn } = payment
  const balance = balanceOf(ctx, walletOf(msisdn))
  const say = (text: string) => sendMpesaMessage(ctx, msisdn, text)
  if (receipt) {
    const at = ctx.clock.now()
    say(paidMessage({ receipt, amount, at, balance, business, account: payment.accountReference, fee: PAYBILL_FEE }))
  } else if (code === WRONG_PIN) say(wrongPinMessage(amount, business))
  else if (code === NOT_ENOUGH) say(notEnoughMessage(amount, business, balance))
  else if (code === '3') say(overLimitMessage(amount, business))
}
