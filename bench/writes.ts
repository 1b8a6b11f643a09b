// npm run bench:writes: what the indexes for whoever watches cost whoever writes (migrations 0175 and 0200, on the tables of others): each
// kind of write with them and without them, in turns, on a year's tables. A write is one statement over many rows and no trigger runs, so
// that what is timed is little else than the row and its indexes. `-- --orders 200000 --rows 2000 --rounds 20`
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { machineNow } from '../backend/platform/clock.ts'
import { openPool } from '../backend/platform/database.ts'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { startPostgres } from '../tools/launch/postgres.ts'
import { type Kind, kinds } from './writes-kinds.ts'
import { fillAYear } from './year-of-market.ts'

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '200000' },
    rows: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '20' },
  },
})
const [orders, rows, rounds] = [Number(values.orders), Number(values.rows), Number(values.rounds)]

/** What other work on the machine adds is never less than nothing. */
const quickest = (all: readonly number[]) => Math.min(...all)

/** Microseconds of each step for one row; nothing is left behind but what a vacuum takes. */
async function timeOnce(
  client: pg.PoolClient,
  { table, afterwards = {} }: Kind,
  columns: string,
): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  const timed = async (step: string, statement: string) => {
    const started = performance.now()
    const { rowCount } = await client.query(statement)
    if (!rowCount) throw new Error(`${table}: ${step} wrote nothing`)
    times.set(step, ((performance.now() - started) * 1_000) / rowCount)
  }
  await client.query(`vacuum ${table}`)
  await client.query('checkpoint')
  await client.query('begin')
  await timed('new', `insert into ${table} (${columns}) overriding system value select ${columns} from fresh`)
  for (const [step, set] of Object.entries(afterwards))
    await timed(step, `update ${table} t set ${set} from fresh f where t.shop_id = f.shop_id and t.id = f.id`)
  await client.query('rollback')
  return times
}

/** Rows like those of the table stand ready in `fresh`. Gives the columns that can be written. */
async function readyRows(client: pg.PoolClient, { table, like, anew }: Kind): Promise<string> {
  const { rows: written } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
    table.replaceAll('"', '').split('.'),
  )
  const columns = written.map(({ column_name }) => column_name)
  const made = columns.map((column) => anew[column] ?? column)
  await client.query(`drop table if exists fresh; create temp table fresh as select * from ${table} limit 0`)
  await client.query(`insert into fresh (${columns}) select ${made} from ${table} where ${like} limit ${rows}`)
  await client.query('analyze fresh')
  return columns.join(', ')
}

async function measure(client: pg.PoolClient, kind: Kind): Promise<void> {
  const { rows: defined } = await client.query<{ name: string; indexdef: string }>(
    `select format('%I.%I', schemaname, indexname) as name, indexdef from pg_indexes where indexname = any($1)`,
    [kind.indexes],
  )
  if (defined.length !== kind.indexes.length) throw new Error(`${kind.table} lacks one of ${kind.indexes}`)
  const columns = await readyRows(client, kind)
  const figures = { with: [] as Map<string, number>[], without: [] as Map<string, number>[] }
  // The first round fills the caches. Neither is always the first of the two.
  for (let round = 0; round <= rounds; round++)
    for (const present of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      for (const { name, indexdef } of defined)
        await client.query(`drop index if exists ${name}${present === 'with' ? `; ${indexdef}` : ''}`)
      const times = await timeOnce(client, kind, columns)
      if (round > 0) figures[present].push(times)
    }
  for (const step of figures.with[0]!.keys()) {
    const [has, lacks] = [figures.with, figures.without].map((all) => quickest(all.map((times) => times.get(step)!)))
    say(kind.table.replaceAll('"', ''), step, has!, lacks!)
  }
}

function say(table: string, step: string, has: number, lacks: number): void {
  const [without, present, more] = [lacks, has, has - lacks].map((figure) => figure.toFixed(1).padStart(9))
  const share = ((has / lacks - 1) * 100).toFixed(0).padStart(4)
  console.log(`${table.padEnd(20)} ${step.padEnd(10)} ${without}${present}${more}  ${share} %`)
}

const server = await startPostgres({ ephemeral: true })
await prepareDatabase(server.url)
const owner = openPool({ connectionString: server.url, max: 1 })
const size = {
  orders,
  refusedTexts: orders * 0.3,
  shops: Math.round(orders / 200),
  ordersOfTheBusiest: Math.round(orders / 50),
}
await fillAYear(owner, size, machineNow(), console.log)
const client = await owner.connect()
try {
  await client.query(
    'set session_replication_role = replica; set jit = off; set enable_hashjoin = off; set enable_mergejoin = off',
  )
  console.log(
    `\n${cpus().length} processors (${cpus()[0]?.model.trim()}), load ${loadavg()[0]!.toFixed(1)}; the quickest of ${rounds} rounds of ${rows} rows, ${orders} orders in the tables`,
  )
  console.log('microseconds a row                without     with     more')
  for (const kind of kinds) await measure(client, kind)
  console.log(`load ${loadavg()[0]!.toFixed(1)}`)
} finally {
  client.release()
  await owner.end()
  await server.stop()
}
