// Signing and sealing with the deployment's secret key: guest links, cookies, secrets at rest.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { Config } from './config.ts'

const derived = new WeakMap<Config, Map<string, KeyObject>>()
const derivedMax = 200

/** Deriving a key costs more than using it, and every request signs something: what is used often is derived once. */
function keyFor(config: Config, purpose: string): KeyObject {
  const keys = derived.get(config) ?? new Map<string, KeyObject>()
  derived.set(config, keys)
  if (keys.size > derivedMax) keys.clear()
  const key =
    keys.get(purpose) ?? createSecretKey(Buffer.from(hkdfSync('sha256', config.SECRET_KEY, 'amana', purpose, 32)))
  keys.set(purpose, key)
  return key
}

/** A signature over `text` that is good for one purpose only; base64url. */
export const sign = (config: Config, purpose: string, text: string): string =>
  createHmac('sha256', keyFor(config, purpose)).update(text).digest('base64url')

export const sameText = (a: string, b: string): boolean => {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

export const verify = (config: Config, purpose: string, text: string, signature: string): boolean =>
  sameText(sign(config, purpose, text), signature)

/** Encrypts for storage (AES-256-GCM). */
export function seal(config: Config, purpose: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(config, purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `seal` made; throws when it was changed or sealed with another key. */
export function unseal(config: Config, purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(config, purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
