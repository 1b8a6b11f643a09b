// The body of an STK callback, with its oddities: numbers printed with decimals, and a Balance without a value.
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { fourteenDigits } from '../nairobi-time.ts'
import { walletOf } from '../phone/phones.ts'
import { shillings } from '../shillings.ts'
import { codeOnTheWire, stkResult } from './result-codes.ts'
import type { StkPayment } from './stk-payments.ts'
import { withDecimals } from './wire-numbers.ts'

export type StkEnding = { code: string; receipt: string | undefined; at: number }

export function stkCallbackBody(ctx: Ctx, payment: StkPayment, ending: StkEnding): string {
  const stkCallback = {
    MerchantRequestID: payment.merchantRequestId,
    CheckoutRequestID: payment.id,
    ResultCode: codeOnTheWire(ending.code),
    ResultDesc: stkResult(ending.code),
  }
  if (!ending.receipt) return JSON.stringify({ Body: { stkCallback } })
  const { amount, balanceItem = 'without_value', maskPhone = false } = payment.script.callback ?? {}
  const { msisdn } = payment
  const balance = { Name: 'Balance', Value: withDecimals(shillings(balanceOf(ctx, walletOf(msisdn)))) }
  const Item = [
    { Name: 'Amount', Value: withDecimals(amount ?? shillings(payment.amount)) },
    { Name: 'MpesaReceiptNumber', Value: ending.receipt },
    ...{ without_value: [{ Name: 'Balance' }], with_value: [balance], absent: [] }[balanceItem],
    { Name: 'TransactionDate', Value: Number(fourteenDigits(ending.at)) },
    { Name: 'PhoneNumber', Value: maskPhone ? `${msisdn.slice(0, 6)}***${msisdn.slice(-3)}` : Number(msisdn) },
  ]
  return JSON.stringify({ Body: { stkCallback: { ...stkCallback, CallbackMetadata: { Item } } } })
}
