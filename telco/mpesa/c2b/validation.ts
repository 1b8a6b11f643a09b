// The business is asked whether it wants the money. It has eight seconds; when it says nothing, what it chose at
// registration happens.
import type { Ctx } from '../../context.ts'
import { phoneOf } from '../../phone/phones.ts'
import { recordCallback } from '../callbacks.ts'
import type { Line, Outgoing } from '../outgoing.ts'
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
  line: Line,
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
  const said = await ask(line, { url, body, timeoutMs: ctx.config.pace.c2bValidation })
  recordCallback(ctx, { subject: payment.id, url, body }, said === undefined ? 'failed' : 'delivered')
  return said ?? (registration.responseType === 'Completed' ? UNASKED : { ...UNASKED, code: OTHER_ERROR })
}

/** undefined when there was no answer, or none that can be read. */
async function ask(line: Line, question: Outgoing): Promise<Verdict | undefined> {
  try {
    const { status, text } = await line.send(question)
    const answer: unknown = JSON.parse(text)
    if (status !== 200 || answer === null || typeof answer !== 'object' || !('ResultCode' in answer)) return undefined
    const code = String(answer.ResultCode)
    const third = 'ThirdPartyTransID' in answer ? String(answer.ThirdPartyTransID) : ''
    const known = code === '0' || C2B_REJECTIONS[code] !== undefined
    return { code: known ? code : OTHER_ERROR, thirdPartyTransactionId: third.slice(0, 100) }
  } catch {
    return undefined
  }
}
