// A worker that takes one job and never ends it, until it is killed. node work-until-killed.ts
import { machineClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/database'
import { defineJob, startWorker } from '#platform/jobs'
import { makeLog } from '#platform/log'

const config = readConfig()
const app = openDatabase(config.DATABASE_URL, { max: 2 })
const queue = openDatabase(config.DATABASE_URL, { max: 4, role: 'owner' })
const isUp = Promise.withResolvers<void>()
defineJob('sweep-the-yard', async () => {
  await isUp.promise
  process.send!('sweeping')
  await new Promise(() => undefined)
})
const around = { db: app.db, clock: machineClock, config, log: makeLog('silent', 'work') }
await startWorker(around, queue.pool, { concurrency: 2, crontab: '' })
isUp.resolve()
