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

/** Compared in constant time. */
export const isSecretOf = (config: Config, id: string, secret: string): boolean =>
  sameText(secretOf(config, id), secret)
