// `npm run search:rebuild` and `node backend/rebuild-search.ts` on a server: the read model of search, made anew while it answers.
import { rebuildListings } from '#search'
import { machineClock, movableClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { makeLog } from './platform/log.ts'

const tellEvery = 1000
const tell = (line: string) => void process.stdout.write(`${line}\n`)

const config = readConfig()
const { db, pool, close } = openDatabase(config.DATABASE_URL, { max: 2 })
try {
  const clock = config.production ? machineClock : movableClock(pool)
  const log = makeLog(config.LOG_LEVEL, 'rebuild-search')
  const ctx = {
    db,
    actor: { kind: 'system' },
    now: await clock.now(),
    requestId: 'rebuild-search',
    log,
    config,
  } as const
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  const seen = await rebuildListings(ctx, undefined, (count) => {
    if (count % tellEvery === 0) tell(`${count.toLocaleString('en')} products looked at, ${seconds()}`)
  })
  tell(`Search is rebuilt: ${seen.toLocaleString('en')} products, words counted, ${seconds()}`)
} finally {
  await close()
}
