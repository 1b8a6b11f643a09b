// How an STK payment ends: the PIN is entered, the prompt is cancelled, or nobody answers. Money, state, message and
// callbacks are one transaction; the callbacks leave afterwards.
import type { Ctx } from '../context.ts'
import { findPhone, pinVerdict, walletOf } from '../phone/phones.ts'
import { confirmCollection } from './c2b/confirmation.ts'
import { queueCallback } from './callbacks.ts'
import { type Collection, collect, judgeCollection, tellPayer } from './collecting.ts'
import { unusedReceipt } from './receipts.ts'
import { stkCallbackBody } from './stk-callback.ts'
import { dueStkPayments, type StkPayment } from './stk-payments.ts'

export type StkOutcome = { code: string; receipt: string | undefined }

export const CANCELLED = '1032'
const NO_ANSWER = '1037'
const PAID = '0'

export const enterPin = (ctx: Ctx, payment: StkPayment, pin: string): StkOutcome =>
  settleStk(ctx, payment, pinVerdict(ctx, payment.msisdn, pin))

export const cancelPrompt = (ctx: Ctx, payment: StkPayment) => settleStk(ctx, payment, CANCELLED)

/** Ends what nobody has answered in time, and what was decided before it reached a phone. */
export function settleDueStkPayments(ctx: Ctx, limit: number): void {
  for (const payment of dueStkPayments(ctx, limit)) settleStk(ctx, payment, payment.foregoneCode ?? NO_ANSWER)
}

/** `wanted` is the outcome unless it is "paid" and the money is not there. */
function settleStk(ctx: Ctx, payment: StkPayment, wanted: string): StkOutcome {
  const outcome = ctx.db.transaction(() => {
    const collection = collectionOf(payment)
    const code = wanted === PAID ? judgeCollection(ctx, collection) : wanted
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
    if (receipt) collect(ctx, collection, receipt)
    tellPayer(ctx, collection, code, receipt)
    queueCallback(
      ctx,
      {
        subject: payment.id,
        url: payment.callbackUrl,
        headers: { Businessshortcode: payment.shortcode },
        body: stkCallbackBody(ctx, payment, { code, receipt, at: now }),
      },
      payment.script.callback ?? {},
    )
    if (receipt) confirm(ctx, payment, receipt)
    return { code, receipt }
  })
  ctx.news.tell(walletOf(payment.msisdn))
  ctx.wake()
  return outcome
}

const collectionOf = (payment: StkPayment): Collection => ({
  shortcode: payment.shortcode,
  msisdn: payment.msisdn,
  amount: payment.amount,
  accountReference: payment.accountReference,
  initiatedAt: payment.requestedAt,
  originatorConversationId: payment.merchantRequestId,
  reason: 'Pay Bill Online',
})

/** The same money is announced a second time, to the shortcode's ConfirmationURL, when it has one. */
function confirm(ctx: Ctx, payment: StkPayment, receipt: string): void {
  const { shortcode, amount, accountReference, msisdn } = payment
  const payer = { number: msisdn, name: findPhone(ctx, msisdn)!.name, isBusiness: false }
  confirmCollection(ctx, { shortcode, receipt, amount, accountReference, payer }, payment.script.confirmation ?? {})
}
