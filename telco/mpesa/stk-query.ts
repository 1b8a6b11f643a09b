// Asking what became of an STK push: the only status Daraja answers at once. It never tells the receipt. What it says can
// be scripted by the time that has passed, the untrue included: Safaricom's has been seen to contradict the callback.
import type { Ctx } from '../context.ts'
import type { QueryAnswer } from '../control/scripts.ts'
import type { Call } from './call.ts'
import { beingProcessed, emptyError, invalidField, unknownTransaction } from './errors.ts'
import { stkResultInQuery } from './result-codes.ts'
import { findStkPayment, type StkPayment } from './stk-payments.ts'
import { requireMerchant } from './stk-push.ts'
import { textField } from './validation.ts'

const PROCESSING = '4999'

export function answerStkQuery(ctx: Ctx, call: Call): Record<string, string> {
  const shortcode = requireMerchant(ctx, call)
  const id = textField(call.body, 'CheckoutRequestID')
  if (!/^ws_CO_\d{14}\d{0,6}\d{9}$/.test(id)) throw invalidField('CheckoutRequestID')
  const payment = findStkPayment(ctx, id)
  if (!payment || payment.shortcode !== shortcode.code) throw unknownTransaction()
  const { answers = [], errorRate = ctx.behaviour.queryErrorRate } = payment.script.query ?? {}
  if (errorRate > 0 && ctx.random.fraction() < errorRate) throw emptyError()
  const code = scriptedCode(answers, ctx.clock.now() - payment.requestedAt) ?? payment.resultCode ?? PROCESSING
  return answerWith(payment, code)
}

/** The code of the answer that holds after this time, or the refusal it is; undefined when the truth is to be told. */
function scriptedCode(answers: QueryAnswer[], elapsed: number): string | undefined {
  const answer = answers.find(({ untilMs }) => untilMs === undefined || elapsed < untilMs)?.answer
  if (answer === undefined) return undefined
  if (typeof answer === 'object') return String(answer.resultCode)
  switch (answer) {
    case 'processing':
      return PROCESSING
    case 'too_early':
      throw invalidField('CheckoutRequestID')
    case 'being_processed':
      throw beingProcessed()
    case 'unknown':
      throw unknownTransaction()
    case 'empty_error':
      throw emptyError()
    case 'empty_error_in_200':
      throw emptyError(200)
  }
}

const answerWith = (payment: StkPayment, code: string) => ({
  ResponseCode: '0',
  ResponseDescription: 'The service request has been accepted successfully',
  MerchantRequestID: payment.merchantRequestId,
  CheckoutRequestID: payment.id,
  ResultCode: code,
  ResultDesc: stkResultInQuery(code),
})
