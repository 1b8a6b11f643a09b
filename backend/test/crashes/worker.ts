// The process that is killed: the real program, api and worker in one. It does what it is told, and dies at the step it is given.
// DATABASE_URL, DARAJA_URL and CALLBACK_URL come from its environment; it speaks with its parent by messages.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cancelOrder } from '#orders'
import { runWeeklyBatch } from '#payouts'
import { heldClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { type Ctx, transact } from '#platform/context'
import { openDatabase } from '#platform/database'
import { drainJobs } from '#platform/jobs'
import { makeLog } from '#platform/log'
import { createApp } from '../../app.ts'
import { letTheLadderLookOn } from '../money/ladder.ts'
import { place, type Wish } from './place.ts'
import { openSteps } from './steps.ts'

/** What the parent says; `dieAt` with the first word. Instants as ISO text. */
export type Told = { at: string; dieAt?: number } & (
  | { do: 'pay'; wish: Wish }
  | { do: 'refund'; orderId: string }
  | { do: 'payout'; dueAt: string }
  | { do: 'work' }
)
export type Says = { port: number } | { taken: string[] }

letTheLadderLookOn()
const config = readConfig()
const app = openDatabase(config.DATABASE_URL, { max: 4 })
const queue = openDatabase(config.DATABASE_URL, { max: 4, role: 'owner' })
const clock = heldClock(new Date(0))
const log = makeLog(config.LOG_LEVEL, 'to be killed')
const around = { db: app.db, clock, config, log }
const steps = openSteps()
const { express } = createApp({ ...around, pool: app.pool })
const server = createServer(steps.watchArrivals(express))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
steps.watchPool(app.pool, 'app')
steps.watchPool(queue.pool, 'queue')
steps.watchCalls(`${config.DARAJA_URL}/`)

async function act(told: Told): Promise<void> {
  const ctx: Ctx = { ...around, actor: { kind: 'visitor' }, now: clock.read(), requestId: 'to be killed' }
  if (told.do === 'pay') await transact(ctx, (tx) => place(tx, told.wish))
  if (told.do === 'refund') await cancelOrder(ctx, told.orderId)
  if (told.do === 'payout') await runWeeklyBatch(ctx, new Date(told.dueAt))
  await drainJobs(around, queue.pool)
}

const say = (what: Says) => process.send!(what)

process.on('message', async (told: Told) => {
  clock.moveTo(new Date(told.at))
  if (told.dieAt !== undefined) steps.arm(told.dieAt)
  await act(told)
  say({ taken: steps.taken() })
})
process.once('disconnect', () => process.exit())
say({ port: (server.address() as AddressInfo).port })
