// A file from an address that a person gave us, by HTTPS from the public internet only. The name is resolved once, what it resolves to is
// checked, and that very address is connected to, at each redirect anew: a name that means something else a moment later gains nothing.
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { isIP } from 'node:net'
import { connect } from 'node:tls'
import { isPublicAddress } from './public-addresses.ts'

/** The way out. Tests have one of their own, with machines that do not exist. */
export interface Outside {
  addressesOf(name: string): Promise<string[]>
  connect: NonNullable<RequestOptions['createConnection']>
}

export const theInternet: Outside = {
  addressesOf: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  connect: (options) => connect(options as Parameters<typeof connect>[0]),
}

/**
 * `not_https` no address of a page or file on the internet · `not_public` leads nowhere that everybody can reach · `missing` answered, with
 * something else than the file · `too_large` · `unreachable` no answer, or not in time: may be better later.
 */
export type FetchFailure = 'not_https' | 'not_public' | 'missing' | 'too_large' | 'unreachable'

export class NotFetched extends Error {
  readonly why: FetchFailure

  constructor(why: FetchFailure) {
    super(`not fetched: ${why}`)
    this.why = why
  }
}

export interface FetchLimits {
  bytesMax: number
  /** For the whole of it, redirects included. */
  withinMs: number
  redirectsMax: number
  /** What is asked for, as the `accept` header says it. */
  accept: string
}

/** Throws NotFetched. */
export async function fetchPublic(outside: Outside, address: string, limits: FetchLimits): Promise<Buffer> {
  const late = AbortSignal.timeout(limits.withinMs)
  let url = checkedUrl(address)
  for (let redirects = 0; redirects <= limits.redirectsMax; redirects++) {
    const response = await ask(outside, url, limits.accept, late)
    const { statusCode = 0, headers } = response
    if (statusCode === 200) return readBody(response, limits.bytesMax)
    response.destroy()
    if (statusCode === 429 || statusCode >= 500) throw new NotFetched('unreachable')
    if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) throw new NotFetched('missing')
    url = checkedUrl(headers.location, url)
  }
  throw new NotFetched('missing')
}

/** By name, at the usual port, without a password: nothing else is an address for everybody. */
export function checkedUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    throw new NotFetched('not_https')
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 || !url.hostname.includes('.'))
    throw new NotFetched('not_public')
  return url
}

async function ask(outside: Outside, url: URL, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
  const host = await addressOf(outside, url.hostname, signal)
  return new Promise((resolve, reject) =>
    request({
      ...{ host, port: 443, path: `${url.pathname}${url.search}`, servername: url.hostname, signal },
      headers: { host: url.hostname, accept, 'accept-encoding': 'identity', 'user-agent': 'Amana' },
      createConnection: outside.connect,
    })
      .once('response', resolve)
      .once('error', () => reject(new NotFetched('unreachable')))
      .end(),
  )
}

/** One private address among them is enough to be refused. */
async function addressOf(outside: Outside, name: string, signal: AbortSignal): Promise<string> {
  const late = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  const addresses = await Promise.race([outside.addressesOf(name), late]).catch(() => {
    throw new NotFetched('unreachable')
  })
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw new NotFetched('not_public')
  return addresses.find((address) => isIP(address) === 4) ?? addresses[0]!
}

async function readBody(response: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = response.headers
  const chunks: Buffer[] = []
  let bytes = Number(length ?? 0)
  if (encoding !== 'identity' || bytes > bytesMax) {
    response.destroy()
    throw new NotFetched(bytes > bytesMax ? 'too_large' : 'missing')
  }
  try {
    bytes = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength
      if (bytes > bytesMax) throw new NotFetched('too_large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof NotFetched ? error : new NotFetched('unreachable')
  }
  return Buffer.concat(chunks)
}
