// One person's visit over HTTP: her cookies, her session, and the typed calls of the contract.
import type { CallOf, Endpoint, Problem, ReplyOf } from '@amana/contract'
import { signIn as signInEndpoint, signInWithSecondFactor } from '@amana/contract/identity'
import { readTime } from '@amana/contract/operations'
import { authenticatorCode } from './codes.ts'
import { eventually } from './steps.ts'

export type Phone = {
  balance: number
  prompt: { id: string; amount: number } | null
  mpesa: { at: string; text: string }[]
  sms: { at: string; from: string; text: string }[]
}

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

const answerWithinMs = 20_000
const halfMinuteMs = 30_000
/** One less than tear a ticket up. */
const codesTried = 4

export class Refused extends Error {
  readonly problem: Partial<Problem>
  constructor(endpointName: string, status: number, text: string) {
    super(`${endpointName} answered ${status}: ${text.slice(0, 400)}`)
    this.problem = text.startsWith('{') ? JSON.parse(text) : {}
  }
}

export function openVisit(site: string) {
  const cookies = new Map<string, string>()

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('origin', site)
    if (cookies.size > 0) headers.set('cookie', visit.cookieLine())
    const response = await fetch(site + path, { ...init, headers, signal: AbortSignal.timeout(answerWithinMs) })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return response
  }

  const visit = {
    /** The access token, once signed in. */
    signedIn: undefined as string | undefined,

    /** What a browser would send with each request. */
    cookieLine: (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    /** What her browser keeps. */
    cookies: cookies as ReadonlyMap<string, string>,

    async page(path: string): Promise<string> {
      const response = await send(path, { headers: { accept: 'text/html' } })
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      return response.text()
    },

    async call<E extends Endpoint>(
      endpoint: E,
      input: CallOf<E>,
      extra: { idempotencyKey?: string; file?: { text: string; type: string } } = {},
    ): Promise<ReplyOf<E>> {
      const { params, query, body } = input as Loose
      const headers: Record<string, string> = { accept: 'application/json' }
      if (visit.signedIn) headers.authorization = `Bearer ${visit.signedIn}`
      if (body !== undefined) headers['content-type'] = 'application/json'
      if (extra.file) headers['content-type'] = extra.file.type
      if (extra.idempotencyKey) headers['idempotency-key'] = extra.idempotencyKey
      const response = await send(address(endpoint.path, params, query), {
        method: endpoint.method,
        headers,
        body: extra.file?.text ?? (body === undefined ? null : JSON.stringify(body)),
      })
      const text = await response.text()
      if (!response.ok) throw new Refused(endpoint.name, response.status, text)
      return (text === '' ? undefined : JSON.parse(text)) as ReplyOf<E>
    },

    /** Moving the clock ends sessions, as time does. */
    async signIn(email: string, password: string, secondFactorSecret?: string): Promise<void> {
      visit.signedIn = undefined
      try {
        visit.signedIn = (await visit.call(signInEndpoint, { body: { email, password } })).accessToken
      } catch (error) {
        if (!(error instanceof Refused && error.problem.code === 'second_factor_needed' && secondFactorSecret))
          throw error
        visit.signedIn = await visit.enterFreeCode(String(error.problem.data?.ticket), secondFactorSecret)
      }
    },

    /** Each code is good once, and that of the next half minute is taken already: where others at the same desk used both, a later one. */
    async enterFreeCode(ticket: string, secret: string): Promise<string> {
      const halfMinute = async () => Math.floor(Date.parse((await visit.call(readTime, {})).now) / halfMinuteMs)
      let next = await halfMinute()
      for (let triesLeft = codesTried; ; triesLeft--) {
        try {
          return await visit.enterCode(ticket, secret, next * halfMinuteMs)
        } catch (error) {
          if (!(error instanceof Refused && error.problem.code === 'wrong_code') || triesLeft === 1) throw error
        }
        next++
        await eventually(halfMinute, (now) => now >= next - 1, 'the half minute before that of the next code')
      }
    },

    async enterCode(ticket: string, secret: string, atMs: number): Promise<string> {
      const code = authenticatorCode(secret, new Date(atMs).toISOString())
      return (await visit.call(signInWithSecondFactor, { body: { ticket, code } })).accessToken
    },

    // biome-ignore lint/suspicious/noExplicitAny: the control API of the phone network has no shared contract
    async network(method: string, path: string, body?: unknown): Promise<any> {
      const response = await send(`/telco/__sim${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
      return response.json()
    },

    phone: (msisdn: string): Promise<Phone> => visit.network('GET', `/phones/${msisdn}`),
  }
  return visit
}

function address(path: string, params: Loose['params'], query: Loose['query']): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value))
  return search.size === 0 ? filled : `${filled}?${search}`
}
