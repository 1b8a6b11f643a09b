// Starts one role of the program: `api`, `worker`, or `migrate` (brings the database up to date and ends).
import { createServer, type Server } from 'node:http'
import express from 'express'
import { createApp } from './app.ts'
import { machineClock, movableClock } from './platform/clock.ts'
import { type Config, ConfigMistake, readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { enqueue, startWorker } from './platform/jobs.ts'
import { makeLog } from './platform/log.ts'
import { closeMail } from './platform/mail.ts'
import { prepareDatabase } from './prepare-database.ts'

const role = process.argv[2]

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function endOnSignal(end: () => Promise<void>): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (ending) return
      ending = true
      setTimeout(() => process.exit(1), 10_000).unref()
      end().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

async function startApi(config: Config): Promise<void> {
  const log = makeLog(config.LOG_LEVEL, 'api')
  const database = openDatabase(config.DATABASE_URL, { max: config.DATABASE_POOL_MAX })
  const clock = config.production ? machineClock : movableClock(database.pool)
  const server = createServer(createApp({ db: database.db, pool: database.pool, clock, config, log }).express)
  await listen(server, config.API_PORT, config.HOST)
  log.info({ port: config.API_PORT }, 'api is ready')
  endOnSignal(async () => {
    await close(server)
    await database.close()
  })
}

async function startWorkerRole(config: Config): Promise<void> {
  const log = makeLog(config.LOG_LEVEL, 'worker')
  const database = openDatabase(config.DATABASE_URL, { max: config.DATABASE_POOL_MAX })
  const queue = openDatabase(config.DATABASE_URL, { max: 6, role: 'owner' })
  const clock = config.production ? machineClock : movableClock(database.pool)
  const around = { db: database.db, clock, config, log }
  // The same modules are mounted as in the api, so that every job and reaction is known here.
  createApp({ ...around, pool: database.pool })
  // The simulated network forgets with its data folder; the real one is told once, by `npm run daraja:register`.
  if (!config.production) await enqueue(around, 'register-with-provider', {}, { key: 'register-with-provider' })
  const runner = await startWorker(around, queue.pool, { concurrency: 4, crontab: '* * * * * tick' })
  const health = express().get(['/readyz', '/healthz'], (_request, response) => void response.json({ ok: true }))
  const server = createServer(health)
  await listen(server, config.WORKER_PORT, config.HOST)
  log.info({ port: config.WORKER_PORT }, 'worker is ready')
  endOnSignal(async () => {
    await close(server)
    await runner.stop()
    closeMail()
    await database.close()
    await queue.close()
  })
}

async function main(): Promise<void> {
  const config = readConfig()
  if (role === 'migrate') {
    const applied = await prepareDatabase(config.DATABASE_URL)
    process.stdout.write(`${applied.length} migrations applied\n`)
  } else if (role === 'api') await startApi(config)
  else if (role === 'worker') await startWorkerRole(config)
  else throw new ConfigMistake('Say which role to start: api, worker or migrate.')
}

main().catch((error) => {
  process.stderr.write(`${error instanceof ConfigMistake ? error.message : (error?.stack ?? error)}\n`)
  process.exit(1)
})
