// npm run bench:reconciliation: a day of 100,000 payments is compared with M-Pesa's statement, read over HTTP as it is streamed.
import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { machineNow } from '../backend/platform/clock.ts'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { startPostgres } from '../tools/launch/postgres.ts'
import { projectFolder } from '../tools/launch/settings.ts'

const { values } = parseArgs({
  options: { lines: { type: 'string', default: '100000' }, unknown: { type: 'string', default: '20' } },
})
const [count, unknown] = [Number(values.lines), Number(values.unknown)]

const given = process.env.TEST_DATABASE_URL
const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ ephemeral: true })
const url = new URL(server.url)
url.pathname = `/bench_${randomBytes(6).toString('hex')}`
const admin = new pg.Client({ connectionString: server.url })
await admin.connect()
await admin.query(`create database ${url.pathname.slice(1)}`)
await prepareDatabase(url.href)
const database = new pg.Client({ connectionString: url.href })
await database.connect()

const now = machineNow()
const start = now.getTime() - 26 * 3_600_000
const amountOf = (number: number) => 10_000 + (number % 900) * 100
const receiptOf = (number: number) => `UKM${String(number).padStart(7, '0')}`
const completedAt = (number: number) => new Date(start + Math.floor((number / count) * 20 * 3_600_000))
const written = (instant: Date) =>
  new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const heading =
  'Account,Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\r\n'

/** The paybill's statement: every payment there is, and some that our books do not know. */
function* statement(): Generator<string> {
  yield heading
  let balance = 0
  for (let number = 0; number < count + unknown; number++) {
    balance += amountOf(number)
    const at = written(completedAt(Math.min(number, count)))
    const phone = `2547${String(number).padStart(8, '0')}`
    yield `Utility Account,${receiptOf(number)},${at},${at},Pay Bill Online to 600100 - AMANA Acc. AM${number},Completed,${(amountOf(number) / 100).toFixed(2)},,${(balance / 100).toFixed(2)},true,Pay Bill Online,${phone} - ACHIENG ODUOR,,AM${number}\r\n`
  }
}

let bytes = 0
const portal = createServer(async (request, response) => {
  const shortcode = new URL(request.url!, 'http://portal').searchParams.get('shortcode')
  response.writeHead(200, { 'content-type': 'text/csv' })
  for (const line of shortcode === '600100' ? statement() : [heading]) {
    bytes += line.length
    if (!response.write(line)) await once(response, 'drain')
  }
  response.end()
})
portal.listen(0, '127.0.0.1')
await once(portal, 'listening')

/** Our side of the same day, through the ledger's own function. */
async function fillBooks(): Promise<void> {
  const shopId = randomUUID()
  // Many updates of one row in one transaction are slow: small pages.
  const page = 250
  for (let from = 0; from < count; from += page) {
    const numbers = Array.from({ length: Math.min(page, count - from) }, (_, index) => from + index)
    const ids = numbers.map(() => randomUUID())
    const amounts = numbers.map(amountOf)
    const times = numbers.map(completedAt)
    await database.query(
      `insert into payments.attempt (id, purpose, purpose_id, shop_id, amount_cents, phone, account_reference, state, requested_at,
         pay_by, proof, destiny, receipt, settled_at)
       select id, 'order', id, $1, cents, '+254722000001', 'AM' || number, 'succeeded', at, at, 'callback', 'held', receipt, at
       from unnest($2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[], $6::int[]) as a (id, cents, at, receipt, number)`,
      [shopId, ids, amounts, times, numbers.map(receiptOf), numbers],
    )
    await database.query(
      `select count(p.journal_id) from unnest($2::uuid[], $3::bigint[], $4::timestamptz[]) as a (id, cents, at)
       cross join lateral ledger.post(gen_random_uuid(), 'stk:' || a.id, 'hold_in_escrow', 'bench', a.at,
         array['mpesa_paybill', 'escrow'], array[null, a.id]::uuid[], array[null, $1::uuid]::uuid[], array[a.cents, -a.cents]) as p`,
      [shopId, ids, amounts, times],
    )
  }
}

interface Told {
  seconds: number
  before: number
  peak: number
  state: string
  figures: object
}

const environment = {
  ...{ PATH: process.env.PATH, NODE_ENV: 'development', DATABASE_URL: url.href, NOTICES: 'off', MALLOC_ARENA_MAX: '2' },
  MPESA_STATEMENT_URL: `http://127.0.0.1:${(portal.address() as AddressInfo).port}/statement.csv`,
  BENCH_NOW: String(now.getTime()),
}

async function compare(title: string): Promise<void> {
  const args = ['--max-old-space-size=192', '--max-semi-space-size=2', 'bench/compare-once.ts']
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  for await (const piece of child.stdout) told += piece
  const { seconds, before, peak, state, figures } = JSON.parse(told) as Told
  console.log(
    `  ${title.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s   memory ${before} MiB at the start, at most ${peak} MiB   ${state} ${JSON.stringify(figures)}`,
  )
}

try {
  const [processor] = cpus()
  console.log(`${cpus().length} × ${processor?.model.trim()}, Node ${process.version}`)
  await fillBooks()
  console.log(`${count.toLocaleString('en')} payments in the books, ${unknown} more in the statement\n`)
  await compare('the first comparison')
  console.log(`  (the statement was ${(bytes / 1048576).toFixed(1)} MiB)`)
  await compare('the same statement once more')
} finally {
  portal.closeAllConnections()
  portal.close()
  await database.end()
  await admin.query(`drop database ${url.pathname.slice(1)} with (force)`)
  await admin.end()
  await server.stop()
}
