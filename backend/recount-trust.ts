// `npm run trust:recount` and `node backend/recount-trust.ts` on a server: what trust has counted, counted again. Ends with 1 where
// something differs and is not repaired.
import { parseArgs } from 'node:util'
import { recountEverything } from '#trust'
import { machineClock, movableClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { makeLog } from './platform/log.ts'

const toldMax = 50
const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } })
const tell = (line: string) => void process.stdout.write(`${line}\n`)

const config = readConfig()
const { db, pool, close } = openDatabase(config.DATABASE_URL, { max: 2 })
try {
  const clock = config.production ? machineClock : movableClock(pool)
  const log = makeLog(config.LOG_LEVEL, 'recount-trust')
  const now = await clock.now()
  const ctx = { db, actor: { kind: 'system' }, now, requestId: 'recount-trust', log, config } as const
  const started = performance.now()
  const { shops, differences } = await recountEverything(ctx, values)
  for (const { shopId, table, key, stored, counted } of differences.slice(0, toldMax))
    tell(
      `${shopId} ${table} ${key}: kept ${JSON.stringify(stored ?? null)}, counted ${JSON.stringify(counted ?? null)}`,
    )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  tell(
    `${shops} shops counted again in ${seconds} s: ${differences.length} differences${values.repair && differences.length > 0 ? ', put right' : ''}`,
  )
  if (differences.length > 0 && !values.repair) process.exitCode = 1
} finally {
  await close()
}
