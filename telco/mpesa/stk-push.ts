// M-Pesa Express: a business asks for a payment, the payer's phone is locked to the prompt until it is answered.
import type { Ctx } from '../context.ts'
import { takeScript } from '../control/scripts.ts'
import { type Phone, phoneOf, walletOf } from '../phone/phones.ts'
import { invalidField, subscriberLocked, unknownMerchant, wrongCredentials } from './errors.ts'
import { checkoutRequestId, newRequestId } from './identifiers.ts'
import {
  ACCOUNT_REFERENCE_CHARACTERS_MAX,
  PROMPT_CHARACTERS_MAX,
  TRANSACTION_DESCRIPTION_CHARACTERS_MAX,
  TRANSACTION_MAX,
} from './limits.ts'
import { promptText } from './messages.ts'
import type { Warn } from './routes.ts'
import { findShortcode, type Shortcode } from './shortcodes.ts'
import { openPaymentOf } from './stk-payments.ts'
import { amountField, type Body, msisdnField, optionalText, textField, timestampField, urlField } from './validation.ts'

const ACCEPTED = 'Success. Request accepted for processing'

export function acceptStkPush(ctx: Ctx, body: Body, warn: Warn): Record<string, string> {
  const order = readOrder(body, warn)
  const shortcode = requireMerchant(ctx, body)
  return ctx.db.transaction(() => {
    const phone = phoneOf(ctx, order.msisdn)
    if (openPaymentOf(ctx, phone.msisdn)) throw subscriberLocked()
    const script = takeScript(ctx, 'stk', phone.msisdn)
    const foregone = script.resultCode === undefined ? foregoneCode(order, shortcode, phone) : String(script.resultCode)
    const now = ctx.clock.now()
    const merchantRequestId = newRequestId(ctx.random)
    const id = unusedCheckoutRequestId(ctx, now, phone.msisdn)
    ctx.db.run(
      `insert into stk_payment (checkout_request_id, merchant_request_id, shortcode, msisdn, amount, account_reference,
         description, callback_url, faults, foregone_code, decide_at, requested_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      merchantRequestId,
      shortcode.code,
      phone.msisdn,
      order.amount,
      order.accountReference,
      order.description,
      order.callbackUrl,
      JSON.stringify(script.callback ?? {}),
      foregone ?? null,
      now + (foregone === undefined ? ctx.config.pace.promptLife : ctx.config.pace.stkDecision),
      now,
    )
    ctx.wake()
    ctx.news.tell(walletOf(phone.msisdn))
    return {
      MerchantRequestID: merchantRequestId,
      CheckoutRequestID: id,
      ResponseCode: '0',
      ResponseDescription: ACCEPTED,
      CustomerMessage: ACCEPTED,
    }
  })
}

/** The shortcode of a request whose Password proves that its sender holds the passkey. */
export function requireMerchant(ctx: Ctx, body: Body): Shortcode {
  const code = textField(body, 'BusinessShortCode', /^\d{5,7}$/)
  const password = textField(body, 'Password')
  const timestamp = timestampField(body)
  const shortcode = findShortcode(ctx, code)
  if (!shortcode?.passkey) throw unknownMerchant()
  const expected = Buffer.from(code + shortcode.passkey + timestamp).toString('base64')
  if (password !== expected) throw wrongCredentials()
  return shortcode
}

type Order = ReturnType<typeof readOrder>

function readOrder(body: Body, warn: Warn) {
  textField(body, 'BusinessShortCode', /^\d{5,7}$/)
  textField(body, 'Password')
  timestampField(body)
  const transactionType = textField(body, 'TransactionType')
  if (!['CustomerPayBillOnline', 'CustomerBuyGoodsOnline'].includes(transactionType))
    throw invalidField('TransactionType')
  const amount = amountField(body)
  msisdnField(body, 'PartyA')
  const partyB = textField(body, 'PartyB', /^\d{5,7}$/)
  const msisdn = msisdnField(body, 'PhoneNumber')
  const callbackUrl = urlField(body, 'CallBackURL')
  const accountReference = textField(body, 'AccountReference')
  const description = optionalText(body, 'TransactionDesc')
  if (accountReference.length > ACCOUNT_REFERENCE_CHARACTERS_MAX)
    warn('AccountReference is longer than the 12 characters documented')
  if (description.length > TRANSACTION_DESCRIPTION_CHARACTERS_MAX)
    warn('TransactionDesc is longer than the 13 characters documented')
  return { transactionType, amount, partyB, msisdn, callbackUrl, accountReference, description }
}

/** What M-Pesa finds out by itself after it has accepted a request; undefined when the payer is to be asked. */
function foregoneCode(order: Order, shortcode: Shortcode, phone: Phone): string | undefined {
  const isBuyGoods = order.transactionType === 'CustomerBuyGoodsOnline'
  if (isBuyGoods !== (shortcode.kind === 'till')) return '2028'
  if (!isBuyGoods && order.partyB !== shortcode.code) return 'SFC_IC0003'
  if (order.amount > TRANSACTION_MAX) return '3'
  if (promptText(order.amount, shortcode.name, order.accountReference).length > PROMPT_CHARACTERS_MAX) return '1025'
  if (!phone.registered) return '1037'
  return undefined
}

/** Two requests for one phone in the same millisecond get neighbouring ids, as they would from a busier clock. */
function unusedCheckoutRequestId(ctx: Ctx, now: number, msisdn: string): string {
  for (let at = now; ; at++) {
    const id = checkoutRequestId(at, msisdn)
    if (!ctx.db.one('select 1 from stk_payment where checkout_request_id = ?', id)) return id
  }
}
