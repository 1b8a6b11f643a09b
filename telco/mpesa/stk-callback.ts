// The body of an STK callback, with its oddities: numbers printed with decimals, and a Balance without a value.

import { fourteenDigits } from '../nairobi-time.ts'
import { shillings } from '../shillings.ts'
import { codeOnTheWire, stkResult } from './result-codes.ts'
import type { StkPayment } from './stk-payments.ts'
import { withDecimals } from './wire-numbers.ts'

/** `claimedAmount` in shillings replaces the amount that was really paid: a fault somebody has scripted. */
export type StkEnding = { code: string; receipt: string | undefined; at: number; claimedAmount: number | undefined }

export function stkCallbackBody(payment: StkPayment, ending: StkEnding): string {
  const stkCallback = {
    MerchantRequestID: payment.merchantRequestId,
    CheckoutRequestID: payment.id,
    ResultCode: codeOnTheWire(ending.code),
    ResultDesc: stkResult(ending.code),
  }
  if (!ending.receipt) return JSON.stringify({ Body: { stkCallback } })
  const Item = [
    { Name: 'Amount', Value: withDecimals(ending.claimedAmount ?? shillings(payment.amount)) },
    { Name: 'MpesaReceiptNumber', Value: ending.receipt },
    { Name: 'Balance' },
    { Name: 'TransactionDate', Value: Number(fourteenDigits(ending.at)) },
    { Name: 'PhoneNumber', Value: Number(payment.msisdn) },
  ]
  return JSON.stringify({ Body: { stkCallback: { ...stkCallback, CallbackMetadata: { Item } } } })
}
