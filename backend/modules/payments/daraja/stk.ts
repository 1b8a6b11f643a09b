// The prompt on a phone (STK push), and the question what became of it.
import { shillingsOf } from '@amana/contract'
import { nairobiParts } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { callDaraja } from './call.ts'
import { wasSurelyNotProcessed } from './replies.ts'

/** YYYYMMDDHHmmss on a Nairobi wall clock. */
export function darajaTimestamp(now: Date): string {
  const { year, month, day, hour, minute, second } = nairobiParts(now)
  return [year, month, day, hour, minute, second].map((part) => String(part).padStart(2, '0')).join('')
}

function merchant(ctx: Ctx) {
  const { DARAJA_SHORTCODE: shortcode, DARAJA_PASSKEY: passkey } = ctx.config
  const timestamp = darajaTimestamp(ctx.now)
  return {
    BusinessShortCode: shortcode,
    Password: Buffer.from(shortcode + passkey + timestamp).toString('base64'),
    Timestamp: timestamp,
  }
}

export type PushReply =
  | { kind: 'accepted'; checkoutRequestId: string; merchantRequestId: string }
  /** Certainly no prompt. */
  | { kind: 'refused'; failure: 'phone_busy' | 'provider_unavailable'; detail: string }
  /** There may be a prompt. */
  | { kind: 'unclear'; detail: string }

/** Says nothing about money: accepted means that the phone is being asked. */
export async function pushPrompt(
  ctx: Ctx,
  prompt: { amountCents: number; phone: string; accountReference: string; callbackUrl: string },
): Promise<PushReply> {
  const msisdn = prompt.phone.replace('+', '')
  const reply = await callDaraja(ctx, '/mpesa/stkpush/v1/processrequest', {
    ...merchant(ctx),
    TransactionType: 'CustomerPayBillOnline',
    Amount: shillingsOf(prompt.amountCents),
    PartyA: msisdn,
    PartyB: ctx.config.DARAJA_SHORTCODE,
    PhoneNumber: msisdn,
    CallBackURL: prompt.callbackUrl,
    AccountReference: prompt.accountReference,
    TransactionDesc: 'Amana order',
  })
  if (reply.kind === 'answered') {
    const { CheckoutRequestID, MerchantRequestID } = reply.body
    if (typeof CheckoutRequestID !== 'string') return { kind: 'unclear', detail: 'accepted without CheckoutRequestID' }
    return {
      kind: 'accepted',
      checkoutRequestId: CheckoutRequestID,
      merchantRequestId: String(MerchantRequestID ?? ''),
    }
  }
  const detail = reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why
  // 500.001.1001 means half a dozen things; only these texts are refusals before anything was sent to a phone.
  if (/unable to lock subscriber/i.test(detail)) return { kind: 'refused', failure: 'phone_busy', detail }
  if (wasSurelyNotProcessed(reply) || /wrong credentials|merchant does not exist|^ResponseCode/i.test(detail))
    return { kind: 'refused', failure: 'provider_unavailable', detail }
  return { kind: 'unclear', detail }
}

export type QueryReply = { kind: 'result'; code: string } | { kind: 'pending'; detail: string }

const stillProcessing = '4999'

/** Anything but a result code is "not known yet": errors of this call have been seen between two right answers. */
export async function askForResult(ctx: Ctx, checkoutRequestId: string): Promise<QueryReply> {
  const reply = await callDaraja(
    ctx,
    '/mpesa/stkpushquery/v1/query',
    { ...merchant(ctx), CheckoutRequestID: checkoutRequestId },
    10_000,
  )
  if (reply.kind !== 'answered')
    return { kind: 'pending', detail: reply.kind === 'refused' ? `${reply.code} ${reply.message}` : reply.why }
  const { ResultCode: code, CheckoutRequestID: answered } = reply.body
  if (answered !== undefined && answered !== checkoutRequestId)
    return { kind: 'pending', detail: 'answered for another request' }
  if ((typeof code !== 'string' && typeof code !== 'number') || String(code) === stillProcessing || code === '')
    return { kind: 'pending', detail: 'still processing' }
  return { kind: 'result', code: String(code) }
}
