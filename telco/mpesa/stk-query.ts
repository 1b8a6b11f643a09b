// Asking what became of an STK push: the only status Daraja answers at once. It never tells the receipt.
import type { Ctx } from '../context.ts'
import { invalidField, unknownTransaction } from './errors.ts'
import { stkResultInQuery } from './result-codes.ts'
import { findStkPayment } from './stk-payments.ts'
import { requireMerchant } from './stk-push.ts'
import { type Body, textField } from './validation.ts'

const PROCESSING = '4999'

export function answerStkQuery(ctx: Ctx, body: Body): Record<string, string> {
  const shortcode = requireMerchant(ctx, body)
  const id = textField(body, 'CheckoutRequestID')
  if (!/^ws_CO_\d{14}\d{0,6}\d{9}$/.test(id)) throw invalidField('CheckoutRequestID')
  const payment = findStkPayment(ctx, id)
  if (!payment || payment.shortcode !== shortcode.code) throw unknownTransaction()
  const code = payment.resultCode ?? PROCESSING
  return {
    ResponseCode: '0',
    ResponseDescription: 'The service request has been accepted successfully',
    MerchantRequestID: payment.merchantRequestId,
    CheckoutRequestID: payment.id,
    ResultCode: code,
    ResultDesc: stkResultInQuery(code),
  }
}
