// A world with a real phone network beside it and the provider's callbacks coming in over HTTP, for the tests of the money modules.
import { createTelco, type Telco } from '@amana/telco'
import express from 'express'
import { afterAll } from 'vitest'
import { recordOpeningFloat } from '#ledger'
import * as payments from '#payments'
import { transact } from '#platform/context'
import { notAllowed } from '../platform/errors.ts'
import { answerProblems, intake, makeRoutes, type Routes } from '../platform/http.ts'
import { openTestWorld, serve, type TestWorld, testStart } from './harness.ts'

export interface PayingWorld extends TestWorld {
  telco: Telco
  /** Where this program is served: its callbacks, and the routes a test mounts beside them. */
  url: string
  /** Runs all jobs, moves Amana's clock and the network's, lets the network do what became due, and runs all jobs again. */
  pass(ms: number): Promise<void>
  /** The sweep of every minute, and what follows from it. */
  sweep(): Promise<void>
  /** A call to the network's control API. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields it expects
  network(method: string, path: string, body?: unknown): Promise<any>
  /** Answers the prompt on a phone and lets its callback take effect. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields it expects
  answer(phone: string, given: { pin: string } | { cancel: true }): Promise<any>
  /** Pays the paybill by hand from a phone, with the account number typed so. */
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields it expects
  payByHand(phone: string, given: { account: string; amount: number }): Promise<any>
  /** Shillings on the phone. */
  balance(phone: string): Promise<number>
  /** Our books against the network's: both of M-Pesa's accounts, to the shilling. */
  booksOfBoth(): Promise<{ ours: number[]; theirs: number[] }>
}

export async function openPayingWorld(
  mount: (routes: Routes) => void = () => undefined,
  settings: Record<string, string> = {},
  openingFloatCents = 500_000_000,
): Promise<PayingWorld> {
  // Both clocks move only when a test moves them, however slow the machine is.
  const startAt = testStart.getTime()
  const telco = await createTelco({ startAt, machineTime: () => startAt })
  afterAll(() => telco.close())
  const world = await openTestWorld({ DARAJA_URL: telco.url, ...settings })
  payments.reactions()
  const around = { db: world.db, clock: world.clock, config: world.config, log: world.ctx().log }
  const routes = makeRoutes(around, {
    identify: async () => ({ kind: 'visitor' }),
    ownsShop: async () => {
      throw notAllowed()
    },
    asOrderParty: async () => undefined,
    recogniseDevice: async () => undefined,
    isFresh: async () => false,
    allow: async () => {},
    needProof: async () => {},
  })
  payments.routes(routes)
  mount(routes)
  const app = express()
  app.set('trust proxy', world.config.TRUST_PROXY)
  app.use(intake(), routes.router, answerProblems(around.log))
  const url = await serve(app)
  world.config.callbackUrl = url
  await transact(world.ctx(), (tx) => recordOpeningFloat(tx, { amountCents: openingFloatCents }))

  await payments.registerWithProvider(world.ctx())

  const network: PayingWorld['network'] = async (method, path, body) => {
    const response = await fetch(`${telco.url}/__sim${path}`, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return response.json()
  }
  const bare = (phone: string) => phone.replace('+', '')
  return {
    ...world,
    telco,
    url,
    network,
    pass: async (ms) => {
      await world.drain()
      world.clock.advance(ms)
      await telco.clock.advance(ms)
      await world.drain()
    },
    sweep: async () => {
      await payments.recoverPayments(world.ctx())
      await world.drain()
    },
    answer: async (phone, given) => {
      const reply = await network('POST', `/phones/${bare(phone)}/prompt`, given)
      await world.drain()
      return reply
    },
    payByHand: async (phone, given) => {
      const shortcode = world.config.DARAJA_SHORTCODE
      const reply = await network('POST', `/phones/${bare(phone)}/pay`, { shortcode, ...given })
      await world.drain()
      return reply
    },
    balance: async (phone) => (await network('GET', `/phones/${bare(phone)}`)).balance,
    booksOfBoth: async () => {
      const { rows } = await world.owner.query<{ kind: string; balance: number }>(
        `select kind, sum(balance)::bigint as balance from ledger.account
         where kind in ('mpesa_paybill', 'mpesa_b2c') group by kind`,
      )
      const ours = (kind: string) => (rows.find((row) => row.kind === kind)?.balance ?? 0) / 100
      const { shortcodes } = await network('GET', '/books?limit=0')
      const { DARAJA_SHORTCODE, DARAJA_B2C_SHORTCODE } = world.config
      const held = ({ utility, charges }: { utility: number; charges: number }) => utility + charges
      return {
        ours: [ours('mpesa_paybill'), ours('mpesa_b2c')],
        theirs: [held(shortcodes[DARAJA_SHORTCODE]), held(shortcodes[DARAJA_B2C_SHORTCODE])],
      }
    },
  }
}
