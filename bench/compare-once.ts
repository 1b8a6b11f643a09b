// One comparison in a process of its own, as `npm start` runs a worker, so that its memory is nobody else's: told as a line of JSON.
import { createApp } from '../backend/app.ts'
import { readRuns, reconcile } from '../backend/modules/reconciliation/index.ts'
import { machineClock } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import type { Ctx } from '../backend/platform/context.ts'
import { openDatabase } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'

const config = readConfig(process.env)
const { db, pool, close } = openDatabase(config.DATABASE_URL, { max: 4 })
const log = makeLog('silent', 'bench')
createApp({ db, pool, clock: machineClock, config, log })
const ctx: Ctx = {
  ...{ db, config, log, actor: { kind: 'system' }, requestId: 'bench' },
  now: new Date(Number(process.env.BENCH_NOW)),
}
const mebibytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

const before = mebibytes()
const started = performance.now()
await reconcile(ctx)
const [run] = await readRuns(ctx, 1)
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ seconds, before, peak: mebibytes(), state: run?.state, figures: run?.figures }))
await close()
