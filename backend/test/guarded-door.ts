// A small program behind the limits: sign-in, sign-up and a read that say whether they were reached, for the tests of abuse.
import { readTime, signIn, signUp, toWireId } from '@amana/contract'
import express from 'express'
import { afterAll } from 'vitest'
import { allow, allowFor, needProof, routes, strike } from '#abuse'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { answerProblems, intake, makeRoutes } from '../platform/http.ts'
import { serve, type TestWorld } from './harness.ts'
import { visit } from './serve-modules.ts'

export interface Door {
  url: string
  /** How often the password was really looked at. */
  hashes: number
  /** Somebody at an address, with a device and perhaps an account. */
  from(address: string, who?: { device?: string; account?: string }): Caller
}

export interface Caller {
  headers: Record<string, string>
  send(method: string, path: string, body?: unknown, more?: Record<string, string>): ReturnType<Visit['send']>
  read(): ReturnType<Visit['send']>
  signIn(email?: string, more?: Record<string, string>): ReturnType<Visit['send']>
}
type Visit = ReturnType<typeof visit>

/** One more process on the world's database: nothing is shared with the others but the database and the clock. */
export async function openDoor(world: TestWorld, settings: Partial<Config> = {}): Promise<Door> {
  const { db, close } = openDatabase(world.url, { max: 4 })
  afterAll(close)
  const { log } = world.ctx()
  const to = makeRoutes(
    { db, clock: world.clock, config: { ...world.config, ...settings }, log },
    {
      identify: async (_ctx, request) => {
        const accountId = request.get('x-account')
        return accountId ? { kind: 'account', accountId, role: 'buyer', sessionId: 'none' } : { kind: 'visitor' }
      },
      recogniseDevice: async (_ctx, request) => request.get('x-device'),
      ownsShop: async () => false,
      asOrderParty: async () => undefined,
      isFresh: async () => false,
      allow,
      needProof,
    },
  )
  const door: Door = { url: '', hashes: 0, from: (address, who) => caller(door.url, address, who) }
  routes(to)
  to.handle(readTime, async (ctx) => ({ now: ctx.now.toISOString(), moved: false }))
  to.handle(signIn, async (ctx, { input }) => {
    await allowFor(ctx, 'sign_in', input.body.email)
    door.hashes++
    await strike(ctx, 'sign_in_failed')
    throw new Refusal('wrong_email_or_password', 'not_signed_in', 'No.')
  })
  to.handle(signUp, async (ctx) => {
    const later = ctx.now.toISOString()
    return {
      id: toWireId('signUp', '01927a00-0000-7000-8000-000000000000'),
      sentTo: 'a',
      expiresAt: later,
      againAt: later,
    }
  })
  const app = express()
  app.set('trust proxy', 'loopback')
  app.use(intake(), to.router, answerProblems(log))
  door.url = await serve(app)
  return door
}

function caller(url: string, address: string, who: { device?: string; account?: string } = {}): Caller {
  const headers = {
    'x-forwarded-for': address,
    ...(who.device && { 'x-device': who.device }),
    ...(who.account && { 'x-account': who.account }),
  }
  const visitor = visit(url)
  const send: Caller['send'] = (method, path, body, more = {}) =>
    visitor.send(method, path, body, { ...headers, ...more })
  return {
    headers,
    send,
    read: () => send('GET', readTime.path),
    signIn: (email = 'achieng@amana.example', more = {}) =>
      send('POST', signIn.path, { email, password: 'wrong' }, more),
  }
}
