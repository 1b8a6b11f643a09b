// M-Pesa Express: a business asks for a payment, the payer's phone is locked to the prompt until it is answered.

import { isStrict } from '../behaviour.ts'
import type { Ctx } from '../context.ts'
import { forcedCode, type ScriptedOutcome, takeScript } from '../control/scripts.ts'
import { type Phone, phoneOf, walletOf } from '../phone/phones.ts'
import type { Call } from './call.ts'
import { invalidField, subscriberLocked, unknownMerchant, wrongCredentials } from './errors.ts'
import { checkoutRequestId, newRequestId } from './identifiers.ts'
import {
  ACCOUNT_REFERENCE_CHARACTERS_MAX,
  PROMPT_CHARACTERS_MAX,
  SAME_AMOUNT_AGAIN_MS,
  TRANSACTION_DESCRIPTION_CHARACTERS_MAX,
  TRANSACTION_MAX,
} from './limits.ts'
import { promptText } from './messages.ts'
import { findMerchant, type Shortcode } from './shortcodes.ts'
import { openPaymentOf } from './stk-payments.ts'
import {
  amountField,
  msisdnField,
  optionalText,
  shortcodeField,
  textField,
  timestampField,
  urlField,
} from './validation.ts'

const ACCEPTED = 'Success. Request accepted for processing'

export function acceptStkPush(ctx: Ctx, call: Call): Record<string, string> {
  const order = readOrder(call)
  const shortcode = requireMerchant(ctx, call)
  return ctx.db.transaction(() => {
    const phone = phoneOf(ctx, order.msisdn)
    if (openPaymentOf(ctx, phone.msisdn)) throw subscriberLocked()
    const script = call.ordered ?? takeScript(ctx, 'stk', phone.msisdn)
    const foregone = forcedOutcome(script) ?? foregoneCode(ctx, order, shortcode, phone)
    const now = ctx.clock.now()
    const merchantRequestId = newRequestId(ctx.random)
    const id = unusedCheckoutRequestId(ctx, now, phone.msisdn)
    ctx.db.run(
      `insert into stk_payment (checkout_request_id, merchant_request_id, shortcode, msisdn, amount, account_reference,
         description, callback_url, script, foregone_code, decide_at, requested_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      merchantRequestId,
      shortcode.code,
      phone.msisdn,
      order.amount,
      order.accountReference,
      order.description,
      order.callbackUrl,
      JSON.stringify(script),
      foregone ?? null,
      now + (foregone === undefined ? ctx.config.pace.promptLife : decisionDelay(ctx, script)),
      now,
    )
    call.accepted = { subject: id, script }
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

/** A callback can only come before the answer when nobody is asked: then the payment is made unless told otherwise. */
const forcedOutcome = (script: ScriptedOutcome) =>
  forcedCode(script) ?? (script.callback?.beforeAcknowledgement ? '0' : undefined)

const decisionDelay = (ctx: Ctx, { decisionDelayMs, callback }: ScriptedOutcome) =>
  decisionDelayMs ?? (callback?.beforeAcknowledgement ? 0 : ctx.config.pace.stkDecision)

/** The shortcode of a request whose Password proves that its sender holds the passkey. */
export function requireMerchant(ctx: Ctx, call: Call): Shortcode {
  const code = shortcodeField(call.body, 'BusinessShortCode')
  const password = textField(call.body, 'Password')
  const timestamp = timestampField(ctx, call)
  const shortcode = findMerchant(ctx, code)
  if (!shortcode?.passkey) throw unknownMerchant()
  const expected = Buffer.from(code + shortcode.passkey + timestamp).toString('base64')
  if (password !== expected) throw wrongCredentials()
  return shortcode
}

type Order = ReturnType<typeof readOrder>

function readOrder(call: Call) {
  const { body } = call
  shortcodeField(body, 'BusinessShortCode')
  textField(body, 'Password')
  textField(body, 'Timestamp', /^\d{14}$/)
  const transactionType = textField(body, 'TransactionType')
  if (!['CustomerPayBillOnline', 'CustomerBuyGoodsOnline'].includes(transactionType))
    throw invalidField('TransactionType')
  const amount = amountField(body)
  msisdnField(body, 'PartyA')
  const partyB = shortcodeField(body, 'PartyB')
  const msisdn = msisdnField(body, 'PhoneNumber')
  const callbackUrl = urlField(call, 'CallBackURL')
  const accountReference = textField(body, 'AccountReference')
  const description = optionalText(body, 'TransactionDesc')
  if (accountReference.length > ACCOUNT_REFERENCE_CHARACTERS_MAX)
    call.mind('AccountReference', 'AccountReference is longer than the 12 characters documented')
  if (description.length > TRANSACTION_DESCRIPTION_CHARACTERS_MAX)
    call.mind('TransactionDesc', 'TransactionDesc is longer than the 13 characters documented')
  return { transactionType, amount, partyB, msisdn, callbackUrl, accountReference, description }
}

/** What M-Pesa finds out by itself after it has accepted a request; undefined when the payer is to be asked. */
function foregoneCode(ctx: Ctx, order: Order, shortcode: Shortcode, phone: Phone): string | undefined {
  const isBuyGoods = order.transactionType === 'CustomerBuyGoodsOnline'
  if (isBuyGoods !== (shortcode.kind === 'till')) return '2028'
  if (order.partyB !== shortcode.code) return 'SFC_IC0003'
  if (order.amount > TRANSACTION_MAX) return '3'
  if (promptText(order.amount, shortcode.name, order.accountReference).length > PROMPT_CHARACTERS_MAX) return '1025'
  if (!phone.registered) return '1037'
  if (isStrict(ctx.behaviour) && paidTheSameLately(ctx, order, shortcode)) return '17'
  return undefined
}

function paidTheSameLately(ctx: Ctx, { msisdn, amount }: Order, shortcode: Shortcode): boolean {
  const again = ctx.db.one(
    `select 1 from stk_payment where msisdn = ? and shortcode = ? and amount = ? and receipt is not null and settled_at > ? limit 1`,
    msisdn,
    shortcode.code,
    amount,
    ctx.clock.now() - SAME_AMOUNT_AGAIN_MS,
  )
  return again !== undefined
}

/** Two requests for one phone in the same millisecond get neighbouring ids, as they would from a busier clock. */
function unusedCheckoutRequestId(ctx: Ctx, now: number, msisdn: string): string {
  for (let at = now; ; at++) {
    const id = checkoutRequestId(at, msisdn)
    if (!ctx.db.one('select 1 from stk_payment where checkout_request_id = ?', id)) return id
  }
}
