// Where the provider calls back: an address of its own for each request, with a secret only we can make.
// Daraja signs nothing, so whoever knows the address could claim a payment. The secret is derived from the deployment's key,
// never stored, and hexadecimal: its letters cannot spell the words the provider refuses in an address (sql, cmd, exe …).
import type { Config } from '#platform/config'
import { sameText, sign } from '#platform/sealed'

const secretOf = (config: Config, id: string): string =>
  Buffer.from(sign(config, 'payment-callback', id), 'base64url').toString('hex')

export const collectCallbackUrl = (config: Config, attemptId: string): string =>
  `${config.callbackUrl}/api/callbacks/collect/${attemptId}/${secretOf(config, attemptId)}`

export const disburseCallbackUrl = (config: Config, disbursementId: string, end: 'result' | 'timeout'): string =>
  `${config.callbackUrl}/api/callbacks/disburse/${disbursementId}/${secretOf(config, disbursementId)}/${end}`

export type AskedKind = 'question' | 'return' | 'top-up'

/** Where the provider answers what we have asked of it. */
export const answerUrls = (config: Config, kind: AskedKind, id: string): { resultUrl: string; timeoutUrl: string } => {
  const base = `${config.callbackUrl}/api/callbacks/outcome/${kind}/${id}/${secretOf(config, id)}`
  return { resultUrl: `${base}/result`, timeoutUrl: `${base}/timeout` }
}

/** One address for all payments made by hand: registered once, so its secret stands for the paybill. */
export const paybillUrls = (config: Config): { confirmationUrl: string; validationUrl: string } => {
  const base = `${config.callbackUrl}/api/callbacks/paybill/${secretOf(config, `paybill ${config.DARAJA_SHORTCODE}`)}`
  return { confirmationUrl: `${base}/confirmation`, validationUrl: `${base}/validation` }
}

export const isPaybillSecret = (config: Config, secret: string): boolean =>
  isSecretOf(config, `paybill ${config.DARAJA_SHORTCODE}`, secret)

/** Compared in constant time. */
export const isSecretOf = (config: Config, id: string, secret: string): boolean =>
  sameText(secretOf(config, id), secret)
