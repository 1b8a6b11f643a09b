// Writes a self-signed X.509 certificate, because clients of Daraja encrypt the initiator's password with one and
// Node can read certificates but not make them. Only the few DER shapes such a certificate needs.
import { createPublicKey, randomBytes, sign } from 'node:crypto'

const SHA256_WITH_RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]
const COMMON_NAME = [0x55, 0x04, 0x03]
const YEARS_VALID = 10

export function selfSignedCertificate(privateKeyPem: string, commonName: string, now: number): string {
  const algorithm = sequence(element(0x06, Buffer.from(SHA256_WITH_RSA)), element(0x05, Buffer.alloc(0)))
  const name = sequence(
    element(0x31, sequence(element(0x06, Buffer.from(COMMON_NAME)), element(0x0c, Buffer.from(commonName)))),
  )
  const publicKey = createPublicKey(privateKeyPem).export({ type: 'spki', format: 'der' })
  const serial = randomBytes(8)
  serial[0] = (serial[0]! & 0x3f) | 0x40
  const content = sequence(
    element(0x02, serial),
    algorithm,
    name,
    sequence(utcTime(now), utcTime(now + YEARS_VALID * 365 * 86_400_000)),
    name,
    publicKey,
  )
  const signature = sign('sha256', content, privateKeyPem)
  const certificate = sequence(content, algorithm, element(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = certificate.toString('base64').match(/.{1,64}/g)!
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

function element(tag: number, content: Buffer): Buffer {
  const length: number[] = []
  for (let rest = content.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff)
  const short = content.length < 0x80
  return Buffer.concat([Buffer.from([tag, ...(short ? [content.length] : [0x80 | length.length, ...length])]), content])
}

const sequence = (...parts: Buffer[]) => element(0x30, Buffer.concat(parts))

/** YYMMDDhhmmssZ */
const utcTime = (at: number) =>
  element(0x17, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))
