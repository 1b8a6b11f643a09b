// npm run bench:watching: what it costs to look at a market of a million orders: the operator's pages and the seller's home, each question
// that they ask of the database with its time; and what the night costs that counts for them.
//   --orders 1000000   --refused 300000   --shops 5000   --busiest 20000   --looks 5   --slow 50   --plans FILE
//   --keep, then --database URL and --by-day: to look at the same market again
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { createApp } from '../backend/app.ts'
import { machineClock, machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import type { Ctx } from '../backend/platform/context.ts'
import { type Database, openPool } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { startPostgres } from '../tools/launch/postgres.ts'
import { looksAt, nightWork } from './watching-looks.ts'
import { fillAYear, shopNumber } from './year-of-market.ts'

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '1000000' },
    refused: { type: 'string', default: '300000' },
    shops: { type: 'string', default: '5000' },
    busiest: { type: 'string', default: '20000' },
    looks: { type: 'string', default: '5' },
    slow: { type: 'string', default: '50' },
    plans: { type: 'string' },
    /** A database that is filled already and has the tables of today: of an earlier run with `--keep`. */
    database: { type: 'string' },
    keep: { type: 'boolean' },
    /** Without the night's work, which takes a minute: it must have been done once. */
    'by-day': { type: 'boolean' },
  },
})
const size = {
  orders: Number(values.orders),
  refusedTexts: Number(values.refused),
  shops: Number(values.shops),
  ordersOfTheBusiest: Number(values.busiest),
}
const say = (line: string) => console.log(line)
const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

interface Asked {
  text: string
  parameters: readonly unknown[]
  ms: number
}
let statements: Asked[] = []

const server = values.database ? undefined : await startPostgres({ ephemeral: true })
const url = values.database ?? server!.url
if (!values.database) await prepareDatabase(url)
const owner = openPool({ connectionString: url, max: 1 })
// As the program does: the application's own role, row-level security and all.
const pool = openPool({ connectionString: url, max: 4, options: '-c role=amana_app' })
const db: Database = new Kysely({
  dialect: new PostgresDialect({ pool }),
  log: ({ query, queryDurationMillis }) => {
    statements.push({ text: query.sql, parameters: query.parameters, ms: queryDurationMillis })
  },
})
const now = machineNow()
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent' })
const log = makeLog('silent', 'bench')
createApp({ db, pool, clock: machineClock, config, log })
const ctx: Ctx = { db, actor: { kind: 'system' }, now, requestId: 'bench', log, config }

const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!
const inShort = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 150)

/** The middle time of each statement over all looks, the slowest first. */
function slowest(looks: readonly Asked[][]): { asked: Asked; ms: number }[] {
  const times = new Map<string, { asked: Asked; all: number[] }>()
  for (const look of looks)
    for (const asked of look) {
      const known = times.get(asked.text) ?? { asked, all: [] }
      known.all.push(asked.ms)
      times.set(asked.text, known)
    }
  return [...times.values()].map(({ asked, all }) => ({ asked, ms: middle(all) })).sort((a, b) => b.ms - a.ms)
}

async function planOf({ text, parameters }: Asked): Promise<string> {
  const { rows } = await db.executeQuery<Record<string, string>>(
    CompiledQuery.raw(`explain (analyze, buffers, costs off) ${text}`, [...parameters]),
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const plans = [`# How PostgreSQL answers who watches\n\n${machine}\n`]
try {
  say(machine)
  if (!values.database) await fillAYear(owner, size, now, say)
  say(`${size.orders.toLocaleString('en')} orders in a year\n`)
  for (const { name, run } of values['by-day'] ? [] : nightWork) {
    const started = performance.now()
    await run(ctx)
    say(`by night   ${name.padEnd(44)} ${(performance.now() - started).toFixed(0).padStart(7)} ms`)
  }
  say('')
  for (const { name, run } of looksAt(shopNumber(1))) {
    const looks: Asked[][] = []
    const whole: number[] = []
    for (let look = 0; look <= Number(values.looks); look++) {
      statements = []
      const started = performance.now()
      await run(ctx)
      // The first fills the caches.
      if (look > 0) whole.push(performance.now() - started)
      if (look > 0) looks.push(statements)
    }
    const slow = slowest(looks)
    say(
      `${name.padEnd(44)} ${middle(whole).toFixed(0).padStart(7)} ms in ${looks[0]!.length} questions, the slowest ${slow[0]!.ms.toFixed(1)} ms`,
    )
    for (const { asked, ms } of slow.filter(({ ms }) => ms > Number(values.slow)))
      say(`    ${ms.toFixed(0).padStart(6)} ms  ${inShort(asked.text)}`)
    if (!values.plans) continue
    for (const { asked, ms } of slow.slice(0, 5))
      plans.push(
        `## ${name}, ${ms.toFixed(1)} ms\n\n\`\`\`sql\n${asked.text.trim()}\n-- ${JSON.stringify(asked.parameters)}\n\n${await planOf(asked).catch(String)}\n\`\`\`\n`,
      )
  }
  if (values.plans) writeFileSync(resolve(values.plans), plans.join('\n'))
  if (values.keep && server) {
    say(`\nkept at ${server.url} until this is ended`)
    await server.exited
  }
} finally {
  await db.destroy()
  await owner.end()
  await server?.stop()
}
