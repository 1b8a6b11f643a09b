// Where the demo market is played: the real modules under a clock held in the hand, the phone network following it, and the callbacks coming in over HTTP.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../app.ts'
import { after, heldClock, minutes, nairobiParts } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Actor, Ctx } from '../platform/context.ts'
import { openDatabase } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { drainJobs, runJob } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { closeMail } from '../platform/mail.ts'

export interface Stage {
  config: Config
  /** A context at the present instant of the play. */
  ctx(actor?: Actor): Ctx
  now(): Date
  /** Moves both clocks there; never back. */
  moveTo(instant: Date): Promise<void>
  /** Lets everything happen that follows from what was done. */
  settle(): Promise<void>
  /** One tick of the schedule, and what follows. */
  tick(): Promise<void>
  /** Whether a tick would end an order now, or it is the day of the payouts. */
  isTickDue(): Promise<boolean>
  network: PhoneNetwork
  close(): Promise<void>
}

/** What the seed does at the phone network's control API: nothing that a person with a phone could not do, but the clock. */
export interface PhoneNetwork {
  setPhone(phone: string, what: { name?: string; pin?: string; balance?: number }): Promise<void>
  answerPrompt(phone: string, answer: { pin: string } | { cancel: true }): Promise<void>
  moveClock(to: Date): Promise<void>
}

function phoneNetwork(url: string): PhoneNetwork {
  const call = async (method: string, path: string, body: object) => {
    const response = await fetch(`${url}/__sim${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    })
    if (!response.ok)
      throw new Error(`the phone network answered ${response.status} to ${path}: ${await response.text()}`)
  }
  const number = (phone: string) => phone.replace('+', '')
  return {
    setPhone: (phone, what) => call('PUT', `/phones/${number(phone)}`, what),
    answerPrompt: (phone, answer) => call('POST', `/phones/${number(phone)}/prompt`, answer),
    moveClock: (to) => call('PUT', '/clock', { at: to.toISOString() }),
  }
}

const listen = (server: Server, host: string) =>
  new Promise<number>((resolve) => server.listen(0, host, () => resolve((server.address() as AddressInfo).port)))

/** Opens the stage at `start`. Callbacks come to the stage's own port, at the host the config has them come to. */
export async function openStage(given: Config, start: Date): Promise<Stage> {
  const database = openDatabase(given.DATABASE_URL, { max: 10, hasty: true })
  const queue = openDatabase(given.DATABASE_URL, { max: 10, role: 'owner', hasty: true })
  const clock = heldClock(start)
  const log = makeLog(process.env.SEED_LOG_LEVEL ?? 'fatal', 'seed')
  const server = createServer()
  const port = await listen(server, given.HOST)
  const config: Config = { ...given, callbackUrl: `http://${new URL(given.callbackUrl).hostname}:${port}` }
  const around = { db: database.db, clock, config, log }
  server.on('request', createApp({ ...around, pool: database.pool }).express)
  const network = phoneNetwork(config.DARAJA_URL)
  await network.moveClock(start)

  const settle = () => drainJobs(around, queue.pool, 6)
  return {
    config,
    network,
    now: clock.read,
    ctx: (actor = { kind: 'system' }) => ({
      ...around,
      actor,
      now: clock.read(),
      requestId: `seed-${newId(clock.read()).slice(-12)}`,
      log,
    }),
    async moveTo(instant) {
      if (instant <= clock.read()) return
      clock.moveTo(instant)
      await network.moveClock(instant)
    },
    settle,
    async tick() {
      await runJob(around, 'tick', {})
      await settle()
      // Results of payouts come from the network a moment later, by its own clock.
      const later = after(clock.read(), minutes(1))
      clock.moveTo(later)
      await network.moveClock(later)
      await settle()
    },
    async isTickDue() {
      const { rows } = await database.pool.query<{ due: boolean }>(
        'select exists (select from orders."order" where due_at <= $1) as due',
        [clock.read()],
      )
      return rows[0]!.due || nairobiParts(clock.read()).weekday === 5
    },
    async close() {
      closeMail()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
      await queue.close()
    },
  }
}
