// The initiator's password, encrypted for the provider (RSA, PKCS#1 v1.5) as every payment to a phone needs it.
import { constants, publicEncrypt, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Config, ConfigMistake } from '#platform/config'
import { register } from '#platform/registrations'

const made = register(new Map<string, Promise<string>>())

async function readCertificate(config: Config): Promise<string> {
  if (config.DARAJA_CERTIFICATE_FILE) return readFile(config.DARAJA_CERTIFICATE_FILE, 'utf8')
  if (config.production)
    throw new ConfigMistake('Payouts need DARAJA_SECURITY_CREDENTIAL, or DARAJA_CERTIFICATE_FILE to make it with.')
  const response = await fetch(`${config.DARAJA_URL}/__sim/certificate`, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`the simulated network answered ${response.status} when asked for its certificate`)
  return response.text()
}

async function make(config: Config): Promise<string> {
  const key = new X509Certificate(await readCertificate(config)).publicKey
  const password = Buffer.from(config.DARAJA_INITIATOR_PASSWORD, 'utf8')
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, password).toString('base64')
}

/** Made once per process; a failure is not kept. */
export async function securityCredential(config: Config): Promise<string> {
  if (config.DARAJA_SECURITY_CREDENTIAL) return config.DARAJA_SECURITY_CREDENTIAL
  const key = `${config.DARAJA_URL} ${config.DARAJA_CERTIFICATE_FILE ?? ''}`
  const known = made.get(key) ?? make(config)
  made.set(key, known)
  known.catch(() => made.delete(key))
  return known
}
