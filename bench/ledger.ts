// npm run bench:ledger: postings a second with 1, 8 and 32 writers that all want the same account of the platform, beside plain
// inserts of two rows into the same database, in turns. Commits are on disk before they count, as for real money.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { checkBooks, holdInEscrow, releaseEscrow } from '../backend/modules/ledger/index.ts'
import { machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import { type Ctx, type TxCtx, transact } from '../backend/platform/context.ts'
import { openDatabase, openPool } from '../backend/platform/database.ts'
import { newId } from '../backend/platform/ids.ts'
import { makeLog } from '../backend/platform/log.ts'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { startPostgres } from '../tools/launch/postgres.ts'

const { values } = parseArgs({
  options: {
    writers: { type: 'string', default: '1,8,32' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    shops: { type: 'string', default: '200' },
    shards: { type: 'string' },
    /** Indexes that are taken away first, by name: what they cost. */
    without: { type: 'string' },
    /** As many as an api has (platform/database.ts): 32 who write at once share them, there as here. */
    connections: { type: 'string', default: '10' },
  },
})
const writersAtOnce = values.writers.split(',').map(Number)
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]

const dataFolder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
const server = await startPostgres({ dataFolder })
await prepareDatabase(server.url)
const owner = openPool({ connectionString: server.url, max: 1 })
await owner.query(`create table public.plain_row (
  id bigint generated always as identity primary key, journal uuid not null, amount bigint not null, at timestamptz not null)`)
await owner.query('grant insert on public.plain_row to amana_app')
if (values.shards) await owner.query('update ledger.account_kind set shards = $1 where shards > 1', [values.shards])

for (const index of values.without?.split(',') ?? []) await owner.query(`drop index ledger.${index}`)

const { db, close } = openDatabase(server.url, { max: Number(values.connections) })
const config = readConfig({ DATABASE_URL: server.url })
const log = makeLog('silent', 'bench')
const ctx = (): Ctx => ({ db, actor: { kind: 'system' }, now: machineNow(), requestId: 'bench', log, config })
const shops = Array.from({ length: Number(values.shops) }, () => newId(machineNow()))
const held: { orderId: string; shopId: string }[] = []
const amountCents = 1_000_00

const plain = (tx: TxCtx) =>
  sql`insert into public.plain_row (journal, amount, at) values (${newId(tx.now)}, ${amountCents}, ${tx.now}),
    (${newId(tx.now)}, ${-amountCents}, ${tx.now})`.execute(tx.db)

/** All want the paybill's account. */
async function hold(tx: TxCtx) {
  const order = { orderId: newId(tx.now), shopId: shops[held.length % shops.length]! }
  await holdInEscrow(tx, { paymentId: newId(tx.now), ...order, amountCents })
  held.push(order)
}

/** All want the commission's account, and each shop's own. */
async function release(tx: TxCtx) {
  const order = held.pop()
  if (order) await releaseEscrow(tx, { ...order, sellerCents: 855_00, reserveCents: 95_00, commissionCents: 50_00 })
}

/** How often `work` was done in a second, by so many writers at once, each time in a transaction of its own. */
async function pace(writers: number, work: (tx: TxCtx) => Promise<unknown>, enough = () => false): Promise<number> {
  const started = performance.now()
  let done = 0
  const write = async () => {
    while (performance.now() - started < seconds * 1_000 && !enough()) {
      await transact(ctx(), work)
      done++
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  return done / ((performance.now() - started) / 1_000)
}

const middle = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!
const perSecond = (figure: number) => figure.toFixed(0).padStart(7)
/** Against the plain inserts of the same round: other work on the machine slows both. */
const ratio = (figures: number[], plain: number[]) =>
  middle(figures.map((figure, round) => figure / plain[round]!))
    .toFixed(2)
    .padStart(5)

console.log(`${cpus().length} processors (${cpus()[0]?.model}), PostgreSQL beside the writers, fsync on`)
console.log(
  `median of ${rounds} rounds of ${seconds} s, each in the same transaction as a caller's would be; writers share ${values.connections} connections\n`,
)
console.log('writers   two rows/s    holds/s  ratio   releases/s  ratio')
for (const writers of writersAtOnce) {
  const figures = { plain: [] as number[], hold: [] as number[], release: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    figures.plain.push(await pace(writers, plain))
    figures.hold.push(await pace(writers, hold))
    figures.release.push(await pace(writers, release, () => held.length === 0))
  }
  const { plain: rows, hold: holds, release: releases } = figures
  console.log(
    `${String(writers).padStart(7)}      ${perSecond(middle(rows))}    ${perSecond(middle(holds))}  ${ratio(holds, rows)}      ${perSecond(middle(releases))}  ${ratio(releases, rows)}`,
  )
}
const broken = (await checkBooks(ctx())).filter((check) => !check.holds)
const { rows } = await owner.query('select count(*) as journals from ledger.journal')
console.log(`\n${rows[0].journals} journals, ${broken.length === 0 ? 'the books balance' : JSON.stringify(broken)}`)

await close()
await owner.end()
await server.stop()
rmSync(dataFolder, { recursive: true, force: true })
if (broken.length > 0) process.exitCode = 1
