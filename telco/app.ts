// The phone network, whole: its books opened, its doors mounted. Tests and seeds start it inside their own process.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { openCommonAccounts } from './books/accounts.ts'
import { openClock } from './clock.ts'
import { type Config, type ConfigOptions, completeConfig } from './config.ts'
import type { Ctx } from './context.ts'
import { phoneHandler } from './control/phone-handler.ts'
import { controlRoutes } from './control/routes.ts'
import { startMailServer } from './mail/server.ts'
import { openHandPayments } from './mpesa/c2b/payments.ts'
import { openDeliveries } from './mpesa/callbacks.ts'
import { openLine } from './mpesa/outgoing.ts'
import { darajaRoutes } from './mpesa/routes.ts'
import { setUpCredentialKeys } from './mpesa/security-credential.ts'
import { setUpShortcodes } from './mpesa/shortcodes.ts'
import { openNews } from './news.ts'
import { pageRoutes } from './pages/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { openRandomness } from './randomness.ts'
import { smsGatewayRoutes } from './sms/gateway.ts'
import { openDatabase } from './storage/database.ts'
import { openTimetable } from './timetable.ts'

export type { Config, ConfigOptions } from './config.ts'

export type Telco = {
  /** http://127.0.0.1:PORT, without a slash at the end. */
  url: string
  port: number
  /** null when the mail server is off. */
  smtpPort: number | null
  config: Config
  clock: { now(): number; advance(ms: number): Promise<void>; advanceTo(at: number): Promise<void> }
  close(): Promise<void>
}

/** Starts a network; every option has a default (port chosen by the machine, books in memory, no mail server). */
export async function createTelco(options: ConfigOptions = {}): Promise<Telco> {
  const config = completeConfig(options)
  const db = openDatabase(config.data)
  const clock = openClock(db, config.startAt, config.machineTime)
  const random = openRandomness(db, config.seed)
  const behaviour = { ...config.behaviour }
  const ctx: Ctx = { db, clock, random, config, behaviour, news: openNews(), wake: () => timetable.wake() }
  const line = openLine()
  const deliveries = openDeliveries(ctx, line)
  const handPayments = openHandPayments(ctx, line)
  const timetable = openTimetable(ctx, deliveries, handPayments)
  openCommonAccounts(ctx)
  setUpShortcodes(ctx)
  setUpCredentialKeys(ctx)

  const handler = phoneHandler(ctx, deliveries, handPayments)
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  app.use('/__sim', controlRoutes(ctx, timetable, handler))
  app.use('/sms', smsGatewayRoutes(ctx))
  app.use(portalRoutes(ctx))
  app.use(
    darajaRoutes(ctx, async (subject) => {
      await timetable.runDue()
      await deliveries.finished(subject)
    }),
  )
  app.use(pageRoutes(ctx, timetable, handler))

  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const mail = config.smtpPort === null ? undefined : await startMailServer(ctx, config.smtpPort)
  const { port } = server.address() as AddressInfo
  timetable.wake()
  let closed = false

  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    port,
    smtpPort: mail?.port ?? null,
    config,
    clock: {
      now: clock.now,
      advance: (ms) => timetable.advanceTo(clock.now() + ms),
      advanceTo: timetable.advanceTo,
    },
    async close() {
      if (closed) return
      closed = true
      timetable.stop()
      await mail?.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await handPayments.close()
      await deliveries.close()
      db.close()
    },
  }
}
