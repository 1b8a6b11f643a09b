// The business is asked whether it wants the money. It has eight seconds; when it says nothing, what it chose at
// registration happens.
import type { Ctx } from '../../context.ts'
import { phoneOf } from '../../phone/phones.ts'
import { recordCallback } from '../callbacks.ts'
import { C2B_REJECTIONS } from '../result-codes.ts'
import { findShortcode } from '../shortcodes.ts'
import { announcementBody } from './announcement.ts'
import type { HandPayment } from './payments.ts'
import type { Registration } from './registration.ts'

/** '0' to go on, or one of C2B's rejections. */
export type Verdict = { code: string; thirdPartyTransactionId: string }
export const UNASKED: Verdict = { code: '0', thirdPartyTransactionId: '' }
const OTHER_ERROR = 'C2B00016'

export async function askBusiness(
  ctx: Ctx,
  payment: HandPayment,
  registration: Registration,
  receipt: string,
  stopping: AbortSignal,
): Promise<Verdict> {
  const { msisdn } = payment
  const url = registration.validationUrl!
  const body = announcementBody(findShortcode(ctx, payment.shortcode)!, registration.version, {
    receipt,
    amount: payment.amount,
    accountReference: payment.accountReference,
    payer: { number: msisdn, name: phoneOf(ctx, msisdn).name, isBusiness: false },
    at: ctx.clock.now(),
    balance: undefined,
    thirdPartyTransactionId: '',
  })
  const said = await ask(url, body, AbortSignal.any([stopping, AbortSignal.timeout(ctx.config.pace.c2bValidation)]))
  if (!stopping.aborted)
    recordCallback(ctx, { subject: payment.id, url, body }, said === undefined ? 'failed' : 'delivered')
  return said ?? (registration.responseType === 'Completed' ? UNASKED : { ...UNASKED, code: OTHER_ERROR })
}

/** undefined when there was no answer, or none that can be read. */
async function ask(url: string, body: string, signal: AbortSignal): Promise<Verdict | undefined> {
  try {
    const headers = { 'content-type': 'application/json;charset=UTF-8' }
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    const answer: unknown = await response.json()
    if (!response.ok || answer === null || typeof answer !== 'object' || !('ResultCode' in answer)) return undefined
    const code = String(answer.ResultCode)
    const third = 'ThirdPartyTransID' in answer ? String(answer.ThirdPartyTransID) : ''
    const known = code === '0' || C2B_REJECTIONS[code] !== undefined
    return { code: known ? code : OTHER_ERROR, thirdPartyTransactionId: third.slice(0, 100) }
  } catch {
    return undefined
  }
}
