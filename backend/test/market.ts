// A market to test in: the whole program served over HTTP, a real phone network beside it, and people who act through their browsers and phones.
import { createTelco, type Telco } from '@amana/telco'
import { afterAll, vi } from 'vitest'
import { recordOpeningFloat } from '#ledger'
import { transact } from '#platform/context'
import { createApp } from '../app.ts'
import { after } from '../platform/clock.ts'
import { openTestWorld, serve, type TestWorld, testStart } from './harness.ts'

export interface Reply {
  status: number
  // Tests read replies of every shape; the contract's types are checked where the front end uses them.
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields it expects
  body: any
  headers: Headers
}

/** Somebody with a browser: keeps cookies, sends JSON. */
export interface Browser {
  get(path: string): Promise<Reply>
  send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>
  cookies: Map<string, string>
}

export interface Market extends TestWorld {
  url: string
  telco: Telco
  browser(): Browser
  /** Moves Amana's clock and the network's together, without a tick. */
  advance(ms: number): Promise<void>
  /** A tick and all that follows from it: what the network answers to what was sent, and what that leads to. */
  settle(): Promise<void>
  /** A phone's answer to the prompt on it; gives what the network says of it. */
  answerPrompt(phone: string, answer: { pin: string } | { cancel: true }): Promise<Reply>
  phone(phone: string): Promise<Reply['body']>
  network(method: string, path: string, body?: unknown): Promise<Reply>
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {}
  return { status: response.status, body, headers: response.headers }
}

function openBrowser(url: string): Browser {
  const cookies = new Map<string, string>()
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const isText = typeof body === 'string'
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)]
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return readReply(response)
  }
  return { cookies, get: (path) => call('GET', path), send: call }
}

/** Opens the market of one test file. Call once, at the top. */
export async function openMarket(settings: Record<string, string> = {}): Promise<Market> {
  const telco = await createTelco({ smtpPort: 0, startAt: testStart.getTime() })
  afterAll(() => telco.close())
  const world = await openTestWorld({
    DARAJA_URL: telco.url,
    SMS_GATEWAY_URL: `${telco.url}/sms`,
    SMTP_URL: `smtp://127.0.0.1:${telco.smtpPort}`,
    ...settings,
  })
  const app = createApp({
    db: world.db,
    pool: world.pool,
    clock: world.clock,
    config: world.config,
    log: world.ctx().log,
  })
  const url = await serve(app.express)
  world.config.callbackUrl = url
  // As in a running deployment: the float is in the books, and the worker has ticked before anything happens.
  await transact(world.ctx(), (tx) => recordOpeningFloat(tx, { amountCents: 500_000_000 }))
  await world.tick()
  const network = async (method: string, path: string, body?: unknown): Promise<Reply> =>
    readReply(
      await fetch(`${telco.url}/__sim${path}`, {
        method,
        ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    )
  const isQuiet = async () => {
    const callbacks: { state: string }[] = (await network('GET', '/callbacks')).body
    return callbacks.every((callback) => callback.state !== 'waiting' && callback.state !== 'sending')
  }
  const bare = (phone: string) => phone.replace('+', '')
  return {
    ...world,
    url,
    telco,
    network,
    browser: () => openBrowser(url),
    advance: async (ms) => {
      world.clock.moveTo(after(world.clock.read(), ms))
      await telco.clock.advance(ms)
    },
    settle: async () => {
      await world.tick()
      for (let round = 0; round < 3; round++) {
        world.clock.moveTo(after(world.clock.read(), 2000))
        await telco.clock.advance(2000)
        await vi.waitUntil(isQuiet, { timeout: 20_000, interval: 20 })
        await world.drain()
      }
    },
    answerPrompt: async (phone, answer) => {
      const reply = await network('POST', `/phones/${bare(phone)}/prompt`, answer)
      await world.drain()
      return reply
    },
    phone: async (phone) => (await network('GET', `/phones/${bare(phone)}`)).body,
  }
}
