// The access token: one for all calls of this process, fetched by one call at a time, renewed a minute before it ends.
// Some deployments of the provider let a new token end the older one, so it is never fetched needlessly.
import { machineNow } from '#platform/clock'
import type { Config } from '#platform/config'
import { register } from '#platform/registrations'

const renewBeforeMs = 60_000
const timeoutMs = 10_000

interface Token {
  text: string
  goodUntil: number
}

const tokens = register(new Map<string, Promise<Token>>())
const keyOf = (config: Config) => `${config.DARAJA_URL} ${config.DARAJA_CONSUMER_KEY}`

async function fetchToken(config: Config): Promise<Token> {
  const credentials = Buffer.from(`${config.DARAJA_CONSUMER_KEY}:${config.DARAJA_CONSUMER_SECRET}`).toString('base64')
  const response = await fetch(`${config.DARAJA_URL}/oauth/v1/generate?grant_type=client_credentials`, {
    headers: { authorization: `Basic ${credentials}` },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const body = (await response.json().catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown }
  if (!response.ok || typeof body.access_token !== 'string' || body.access_token === '')
    throw new Error(`no access token: the provider answered ${response.status}`)
  // Seconds, a string in some versions and a number in others.
  const seconds = Number(body.expires_in) || 0
  return { text: body.access_token, goodUntil: machineNow().getTime() + seconds * 1000 - renewBeforeMs }
}

/** The token to use now. Throws when none can be had: then nothing has been asked of the provider. */
export async function readToken(config: Config): Promise<string> {
  const key = keyOf(config)
  const known = tokens.get(key)
  if (known) {
    const token = await known.catch(() => undefined)
    if (token && token.goodUntil > machineNow().getTime()) return token.text
    if (tokens.get(key) === known) tokens.delete(key)
  }
  const fetching = tokens.get(key) ?? fetchToken(config)
  tokens.set(key, fetching)
  return (await fetching).text
}

/** Forgets a token that the provider has refused; a newer one that somebody else has fetched meanwhile stays. */
export async function forgetToken(config: Config, refused: string): Promise<void> {
  const key = keyOf(config)
  const known = tokens.get(key)
  const token = await known?.catch(() => undefined)
  if (token?.text === refused && tokens.get(key) === known) tokens.delete(key)
}
