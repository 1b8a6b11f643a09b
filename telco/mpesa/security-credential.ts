// The key pair of this network. Clients encrypt their initiator's password with the certificate (RSA, PKCS#1 v1.5);
// here it is really decrypted and compared. Safaricom's own certificates cannot work: their keys are Safaricom's.
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import type { Ctx } from '../context.ts'
import { selfSignedCertificate } from './certificate.ts'
import { WRONG_CREDENTIALS_MAX } from './limits.ts'

/** Makes the keys at the very first start and keeps them with the books. */
export function setUpCredentialKeys(ctx: Ctx): void {
  if (ctx.db.setting('credential.key')) return
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  ctx.db.transaction(() => {
    ctx.db.setSetting('credential.key', privateKey)
    ctx.db.setSetting(
      'credential.certificate',
      selfSignedCertificate(privateKey, 'telco M-Pesa simulator', ctx.clock.now()),
    )
  })
}

export const credentialCertificate = (ctx: Ctx) => ctx.db.setting('credential.certificate')!

/** Blank or not base64: refused at once. Anything else is looked at later, when the payment is processed. */
export const looksLikeCredential = (text: string) => text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)

/**
 * '0' when this initiator may act for the shortcode and the credential hides its password, or the result that refuses it.
 * After three wrong credentials in a row even the right one is refused, until its password is set again.
 */
export function standingOf(ctx: Ctx, shortcode: string, initiator: string, credential: string): string {
  const known = ctx.db.one<{ password: string; wrong: number }>(
    'select password, wrong_credentials as wrong from initiator where shortcode = ? and name = ?',
    shortcode,
    initiator,
  )
  if (!known) return '2001'
  if (known.wrong >= WRONG_CREDENTIALS_MAX) return '8006'
  const right = known.password === decrypt(ctx, credential)
  if (!right || known.wrong > 0)
    ctx.db.run(
      'update initiator set wrong_credentials = ? where shortcode = ? and name = ?',
      right ? 0 : known.wrong + 1,
      shortcode,
      initiator,
    )
  return right ? '0' : '2001'
}

/** The same credential comes with every payment of a batch, and decrypting is the dearest thing done here. */
const decrypted = new Map<string, string>()
const REMEMBERED = 20

function decrypt(ctx: Ctx, credential: string): string | undefined {
  const privateKey = ctx.db.setting('credential.key')!
  const known = decrypted.get(privateKey + credential)
  if (known !== undefined) return known
  try {
    const key = { key: privateKey, padding: constants.RSA_PKCS1_PADDING }
    const password = privateDecrypt(key, Buffer.from(credential, 'base64')).toString('utf8')
    if (decrypted.size >= REMEMBERED) decrypted.clear()
    decrypted.set(privateKey + credential, password)
    return password
  } catch {
    return undefined
  }
}
