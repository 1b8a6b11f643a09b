// The batch of bench:payouts is prepared in a process of its own, started as a worker is: what it takes of memory is then a worker's,
// and not this measurement's. Prints one line of JSON.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createApp } from '../backend/app.ts'
import { runWeeklyBatch } from '../backend/modules/payouts/index.ts'
import { machineClock, machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import type { Ctx } from '../backend/platform/context.ts'
import { openDatabase } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'

export interface Prepared {
  paidCents: number
  ms: number
  /** MiB of the process. */
  start: number
  peak: number
  end: number
  /** MiB in use once rubbish is collected, before and afterwards. */
  usedBefore: number
  usedAfter: number
}

setFlagsFromString('--expose-gc')
const collectRubbish = runInNewContext('gc') as () => void
const usedMiB = (): number => {
  collectRubbish()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}
const status = (field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024

const config = readConfig(process.env)
const { db, pool, close } = openDatabase(config.DATABASE_URL, { max: 10 })
const log = makeLog('error', 'bench')
createApp({ db, pool, clock: machineClock, config, log })
const ctx = (): Ctx => ({ db, actor: { kind: 'system' }, now: machineNow(), requestId: 'bench', log, config })

const [usedBefore, start, startedAt] = [usedMiB(), status('VmRSS'), machineNow().getTime()]
const { paidCents } = await runWeeklyBatch(ctx(), machineNow())
const ms = machineNow().getTime() - startedAt
const [end, peak] = [status('VmRSS'), status('VmHWM')]
const told: Prepared = { paidCents, ms, start, peak, end, usedBefore, usedAfter: usedMiB() }
console.log(JSON.stringify(told))
await close()
