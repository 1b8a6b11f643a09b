// What a person does with a phone in the hand, each until the business has been told: answer a prompt, pay by hand, ask
// for money back.
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { beginHandPayment, findHandPayment, type HandPayments } from '../mpesa/c2b/payments.ts'
import { callbacksOf, type Deliveries } from '../mpesa/callbacks.ts'
import { judgeReversal, reverse } from '../mpesa/commands/reversal.ts'
import { BILL_REFERENCE_CHARACTERS_MAX } from '../mpesa/limits.ts'
import { unusedReceipt } from '../mpesa/receipts.ts'
import { c2bResult, codeOnTheWire, commandResult, stkResult } from '../mpesa/result-codes.ts'
import { findShortcode } from '../mpesa/shortcodes.ts'
import { cancelPrompt, enterPin } from '../mpesa/stk-outcome.ts'
import { promptOn } from '../mpesa/stk-payments.ts'
import { findTransaction } from '../mpesa/transactions.ts'
import { phoneOf, pinVerdict } from '../phone/phones.ts'
import { cents } from '../shillings.ts'
import { ControlError } from './refusals.ts'

const pin = z.string().regex(/^\d{4}$/)
export const promptAnswer = z.union([z.strictObject({ pin }), z.strictObject({ cancel: z.literal(true) })])
export const handPayment = z.strictObject({
  shortcode: z.string().regex(/^\d{5,7}$/),
  /** What the customer types as account number; tills ask for none. */
  account: z.string().trim().max(BILL_REFERENCE_CHARACTERS_MAX).default(''),
  /** Whole shillings. */
  amount: z.int().min(1).max(1_000_000),
  /** Left out: the right one. */
  pin: pin.optional(),
})
export const reversalRequest = z.strictObject({ receipt: z.string().trim().min(1).max(20) })

export type PromptAnswer = z.infer<typeof promptAnswer>
export type Ended = {
  resultCode: number | string
  resultDesc: string
  receipt?: string
  /** Whether every callback that was to leave at once has been answered with success, and there was one. */
  callbackDelivered: boolean
}

export type PhoneHandler = {
  answerPrompt(msisdn: string, given: PromptAnswer): Promise<Ended>
  payByHand(msisdn: string, order: z.infer<typeof handPayment>): Promise<Ended>
  /** Safaricom gives a payment back, as it does when a payer calls and the business agrees. */
  takeBack(msisdn: string, receipt: string): Omit<Ended, 'callbackDelivered'>
}

export function phoneHandler(ctx: Ctx, deliveries: Deliveries, handPayments: HandPayments): PhoneHandler {
  const delivered = async (subject: string) => {
    await deliveries.finished(subject)
    const callbacks = callbacksOf(ctx, subject)
    return callbacks.length > 0 && callbacks.every(({ state }) => state === 'delivered')
  }
  return {
    async answerPrompt(msisdn, given) {
      const payment = promptOn(ctx, msisdn)
      if (!payment) throw new ControlError(409, 'no_prompt', 'there is no prompt on this phone')
      const { code, receipt } = 'pin' in given ? enterPin(ctx, payment, given.pin) : cancelPrompt(ctx, payment)
      return { ...ending(code, stkResult(code), receipt), callbackDelivered: await delivered(payment.id) }
    },

    async payByHand(msisdn, { shortcode, account, amount, pin }) {
      const business = findShortcode(ctx, shortcode)
      if (!business || business.kind === 'b2c')
        throw new ControlError(404, 'unknown_shortcode', `nobody collects money under ${shortcode}`)
      const phone = phoneOf(ctx, msisdn)
      if (!phone.registered) throw new ControlError(409, 'not_registered', 'this line is not registered for M-PESA')
      if (business.kind === 'paybill' && account === '')
        throw new ControlError(400, 'invalid_body', 'account: a paybill asks for an account number')
      const verdict = pinVerdict(ctx, msisdn, pin ?? phone.pin)
      if (verdict !== '0') return { ...ending(verdict, stkResult(verdict)), callbackDelivered: false }
      const accountReference = business.kind === 'till' ? '' : account
      const { id } = beginHandPayment(ctx, { shortcode, msisdn, amount: cents(amount), accountReference })
      await handPayments.finished(id)
      const { resultCode, receipt } = findHandPayment(ctx, id)!
      const code = resultCode ?? ''
      return {
        ...ending(code, c2bResult(code), receipt ?? undefined),
        callbackDelivered: receipt !== null && (await delivered(receipt)),
      }
    },

    takeBack(msisdn, receipt) {
      const original = findTransaction(ctx, receipt)
      if (!original?.collectedBy || original.payer !== msisdn)
        throw new ControlError(404, 'unknown_receipt', `this phone has paid nothing under ${receipt}`)
      const code = judgeReversal(ctx, original, original.collectedBy)
      if (code !== '0') return ending(code, commandResult(code))
      const now = ctx.clock.now()
      const given = unusedReceipt(ctx, now)
      ctx.db.transaction(() => reverse(ctx, original, given, { initiatedAt: now }))
      return ending(code, commandResult(code), given)
    },
  }
}

const ending = (code: string, resultDesc: string, receipt?: string) => ({
  resultCode: codeOnTheWire(code),
  resultDesc,
  ...(receipt ? { receipt } : {}),
})
