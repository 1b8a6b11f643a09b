// Where a shortcode wants to be asked and told about payments. The two versions differ in what they tell: the first gives
// the payer's whole name and a digest of the number, the second a first name and a number with stars.
import { isStrict } from '../../behaviour.ts'
import type { Ctx } from '../../context.ts'
import type { Call } from '../call.ts'
import { invalidField, urlsRegistered } from '../errors.ts'
import { newRequestId } from '../identifiers.ts'
import { findShortcode } from '../shortcodes.ts'
import { optionalText, shortcodeField, textField, urlField } from '../validation.ts'

export type C2bVersion = 1 | 2
export type Registration = {
  version: C2bVersion
  responseType: 'Completed' | 'Cancelled'
  confirmationUrl: string
  validationUrl: string | null
}

/** Production takes the addresses once; in the sandbox, and so in lenient mode, they may be replaced. */
export const registerUrls = (version: C2bVersion) => (ctx: Ctx, call: Call) => {
  const { body } = call
  const shortcode = shortcodeField(body, 'ShortCode')
  const responseType = textField(body, 'ResponseType')
  if (responseType !== 'Completed' && responseType !== 'Cancelled') throw invalidField('ResponseType')
  const confirmationUrl = urlField(call, 'ConfirmationURL')
  const validationUrl = optionalText(body, 'ValidationURL') === '' ? null : urlField(call, 'ValidationURL')
  if (!findShortcode(ctx, shortcode)) throw invalidField('ShortCode')
  if (isStrict(ctx.behaviour) && findRegistration(ctx, shortcode)) throw urlsRegistered()
  ctx.db.run(
    `insert into c2b_registration (shortcode, version, response_type, confirmation_url, validation_url) values (?, ?, ?, ?, ?)
     on conflict (shortcode) do update set version = excluded.version, response_type = excluded.response_type,
       confirmation_url = excluded.confirmation_url, validation_url = excluded.validation_url`,
    shortcode,
    version,
    responseType,
    confirmationUrl,
    validationUrl,
  )
  return {
    OriginatorCoversationID: newRequestId(ctx.random),
    ResponseCode: '0',
    ResponseDescription: version === 1 ? 'success' : 'Success',
  }
}

export const findRegistration = (ctx: Ctx, shortcode: string) =>
  ctx.db.one<Registration>(
    `select version, response_type as responseType, confirmation_url as confirmationUrl, validation_url as validationUrl
     from c2b_registration where shortcode = ?`,
    shortcode,
  )

/** What a business does on Safaricom's self-service page before it can register others. */
export const forgetRegistration = (ctx: Ctx, shortcode: string) =>
  ctx.db.run('delete from c2b_registration where shortcode = ?', shortcode) > 0
