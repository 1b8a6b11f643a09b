// npm run bench:search: how long searches take with 10,000, 100,000 and 1,000,000 listings, and how PostgreSQL runs them.
//   --sizes 10000,100000,1000000   --catalogue FILE.jsonl.gz   --queries FILE.csv   --ask 300   --plans FILE   --json FILE
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Kysely, PostgresDialect } from 'kysely'
import { countWords, searchListings, suggest } from '../backend/modules/search/index.ts'
import { machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import type { Ctx } from '../backend/platform/context.ts'
import { type Database, openPool } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { startPostgres } from '../tools/launch/postgres.ts'
import { growTo, prepareGoods, readGoods } from './search-market.ts'
import { beginningsOf, questionsFrom, readQuestions, searchesFor, type Wish, wish } from './search-questions.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    catalogue: { type: 'string' },
    queries: { type: 'string' },
    ask: { type: 'string', default: '300' },
    plans: { type: 'string' },
    json: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const say = (line: string) => console.log(line)
const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

interface Asked {
  sql: string
  parameters: readonly unknown[]
  ms: number
}
let statements: Asked[] = []

const server = await startPostgres({ ephemeral: true })
await prepareDatabase(server.url)
// As the owner: it builds the tables of the bench, and no policy of rows stands in the way of a plan.
const pool = openPool({ connectionString: server.url, max: 1 })
const db: Database = new Kysely({
  dialect: new PostgresDialect({ pool }),
  log: ({ query, queryDurationMillis }) => {
    statements.push({ sql: query.sql, parameters: query.parameters, ms: queryDurationMillis })
  },
})
const now = machineNow()
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: server.url, LOG_LEVEL: 'silent' })
const ctx: Ctx = { db, actor: { kind: 'system' }, now, requestId: 'bench', log: makeLog('silent', 'bench'), config }

interface Figures {
  p50: number
  p95: number
  p99: number
  most: number
  slowest: string
}

async function timed<T>(
  each: readonly T[],
  name: (one: T) => string,
  run: (one: T) => Promise<unknown>,
): Promise<Figures> {
  const took: { ms: number; what: string }[] = []
  for (const one of each) {
    statements = []
    const started = performance.now()
    await run(one)
    took.push({ ms: performance.now() - started, what: name(one) })
  }
  took.sort((a, b) => a.ms - b.ms)
  const at = (share: number) => Math.round(10 * took[Math.ceil(took.length * share) - 1]!.ms) / 10
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
    slowest: took
      .slice(-3)
      .reverse()
      .map(({ ms, what }) => `${what} (${ms.toFixed(0)} ms)`)
      .join(', '),
  }
}

const nameOf = ({ after: _, limit: __, stock: ___, ...rest }: Wish) =>
  Object.values(rest)
    .flat()
    .filter((part) => part !== undefined && part !== '' && part !== 'relevance')
    .join(' · ')

/** Every statement of a search, as it was asked, with how PostgreSQL ran it. */
async function plansOf(what: string, run: () => Promise<unknown>): Promise<string> {
  statements = []
  await run()
  const asked = statements
  const parts: string[] = []
  for (const { sql: text, parameters, ms } of asked) {
    const { rows } = await pool.query(`explain (analyze, buffers, costs off) ${text}`, [...parameters])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    parts.push(`-- ${ms.toFixed(1)} ms\n${text.trim()}\n-- ${JSON.stringify(parameters)}\n\n${plan}`)
  }
  return `## ${what}\n\n\`\`\`sql\n${parts.join('\n\n')}\n\`\`\`\n`
}

const results: Record<number, Record<string, Figures>> = {}
const plans = [`# How PostgreSQL runs searches\n\n${machine}\n`]
try {
  say(machine)
  const goods = await readGoods(values.catalogue && resolve(values.catalogue))
  await prepareGoods(db, goods)
  const many = Number(values.ask)
  const questions = values.queries
    ? readQuestions(resolve(values.queries), many)
    : questionsFrom(
        goods.map(({ title }) => title),
        many,
      )
  for (const size of sizes) {
    let started = performance.now()
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`
    await growTo(db, size, goods.length, now)
    const made = seconds()
    started = performance.now()
    await countWords(ctx)
    const { rows } = await pool.query(`select pg_size_pretty(pg_total_relation_size('search.listing')) as size,
      (select count(*) from search.lexeme) as words`)
    say(
      `\n${size.toLocaleString('en')} listings: made in ${made}, words counted in ${seconds()}; ${rows[0].size} on disk, ${rows[0].words} words`,
    )
    // The first few fill the caches; each of the others is asked for the first time.
    for (const q of questions.slice(-20)) await searchListings(ctx, wish({ q: `${q} x` }))
    const figures: Record<string, Figures> = {}
    for (const [kind, searches] of Object.entries(searchesFor(questions)))
      figures[kind] = await timed(searches, nameOf, (one) => searchListings(ctx, one))
    figures.suggestions = await timed(beginningsOf(questions), String, (typed) => suggest(ctx, typed))
    for (const [kind, { p50, p95, p99, most, slowest }] of Object.entries(figures))
      say(`  ${kind.padEnd(24)} p50 ${p50} · p95 ${p95} · p99 ${p99} · most ${most} ms   slowest: ${slowest}`)
    results[size] = figures
    if (!values.plans) continue
    plans.push(`# ${size.toLocaleString('en')} listings\n`)
    const [first, second] = [questions[0]!, questions.find((q) => q.includes(' ')) ?? questions[1]!]
    for (const [what, one] of [
      ['One common word', { q: first }],
      ['Several words', { q: second }],
      ['A word with filters', { q: first, county: 'Nairobi', condition: 'used' }],
      ['A category, newest first', { category: 'shoes', sort: 'newest' }],
      ['Nothing to be found', { q: 'zzzzqq nothing like it', county: 'Lamu' }],
    ] as const)
      plans.push(await plansOf(`${what}: ${JSON.stringify(one)}`, () => searchListings(ctx, wish(one))))
    plans.push(await plansOf(`Suggestions: "${first.slice(0, 3)}"`, () => suggest(ctx, first.slice(0, 3))))
  }
  if (sizes.length > 1) {
    const [least, greatest] = [sizes[0]!, sizes.at(-1)!]
    say(
      `\nFrom ${least.toLocaleString('en')} to ${greatest.toLocaleString('en')} listings, ${greatest / least} times as many, p95 grows`,
    )
    for (const kind of Object.keys(results[least]!))
      say(`  ${kind.padEnd(24)} ${(results[greatest]![kind]!.p95 / results[least]![kind]!.p95).toFixed(1)} times`)
  }
  if (values.plans) writeFileSync(resolve(values.plans), plans.join('\n'))
  if (values.json) writeFileSync(resolve(values.json), JSON.stringify({ machine, results }, null, 2))
} finally {
  await db.destroy()
  await server.stop()
}
