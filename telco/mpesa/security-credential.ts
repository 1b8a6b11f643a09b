// The key pair of this network. Clients encrypt their initiator's password with the certificate (RSA, PKCS#1 v1.5);
// here it is really decrypted and compared. Safaricom's own certificates cannot work: their keys are Safaricom's.
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import type { Ctx } from '../context.ts'
import { selfSignedCertificate } from './certificate.ts'

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

/** Whether this initiator may act for the shortcode, and whether the credential hides its password. */
export function initiatorIsRight(ctx: Ctx, shortcode: string, initiator: string, credential: string): boolean {
  const known = ctx.db.one<{ password: string }>(
    'select password from initiator where shortcode = ? and name = ?',
    shortcode,
    initiator,
  )
  return known !== undefined && known.password === decrypt(ctx, credential)
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
