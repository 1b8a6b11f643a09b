// npm run bench:payouts: a Friday on which 50,000 sellers are paid: prepared within the float, sent by workers to the simulated network,
// called back, settled, booked; then the books of both are compared.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { createApp } from '../backend/app.ts'
import { checkBooks, recordOpeningFloat } from '../backend/modules/ledger/index.ts'
import { machineClock, machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import { type Ctx, transact } from '../backend/platform/context.ts'
import { openDatabase } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'
import { freePort } from '../tools/launch/ports.ts'
import { projectFolder } from '../tools/launch/settings.ts'
import { startApi } from './api-process.ts'
import type { Prepared } from './prepare-batch.ts'

const { values } = parseArgs({
  options: {
    sellers: { type: 'string', default: '50000' },
    workers: { type: 'string', default: '2' },
    'prepare-only': { type: 'boolean', default: false },
  },
})
const [sellers, workerCount] = [Number(values.sellers), Number(values.workers)]
/** KES 300 to 2,299 each. */
const centsOf = 'ledger_cents(n)'
const floatShillings = sellers * 3_000
/** As workers are started everywhere: in the containers, and by npm start. */
const asAWorker = ['--max-old-space-size=256', '--max-semi-space-size=2']

const status = (pid: number, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

interface Program {
  name: string
  child: ChildProcess
  startMiB: number
}

function start(name: string, args: string[], environment: Record<string, string>): Program {
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { name, child, startMiB: 0 }
}

async function untilAnswers(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      (response) => response.ok,
      () => false,
    ))
  )
    await pause(100)
}

/** Sellers of a month's standing, each with a proved number and money of a sale that is the seller's. */
async function makeSellers(database: pg.Client): Promise<void> {
  await database.query(`create function pg_temp.ledger_cents(n int) returns bigint language sql immutable
    as 'select 30000 + (n % 2000)::bigint * 100'`)
  for (let from = 1; from <= sellers; from += 5_000) {
    const to = Math.min(sellers, from + 4_999)
    await database.query('begin')
    await database.query(
      `with made as (
        select n, uuidv7() as account_id, uuidv7() as shop_id, uuidv7() as activation_id,
          '+2547' || lpad(n::text, 8, '0') as phone, now() - interval '30 days' as at from generate_series(${from}, ${to}) n
      ), accounts as (
        insert into identity.account (id, name, email, phone, password_hash, role, created_at, phone_verified_at)
        select account_id, 'Seller ' || n, 'seller' || n || '@example.com', phone, 'none', 'seller', at, at from made
      ), shops as (
        insert into shops.shop (id, owner_account_id, slug, name, county, town, description, palette, payout_phone,
          payout_phone_since, opened_at)
        select shop_id, account_id, 'duka-' || n, 'Duka ' || n, 'Kisumu', 'Kisumu', 'Shoes.', '{}', phone, at, at from made
      ), proofs as (
        insert into payouts.activation (shop_id, id, phone, state, asked_at, paid_at, proved_at)
        select shop_id, activation_id, phone, 'proved', at, at, at from made
      )
      select count(posted.journal_id) from made cross join lateral ledger.post(uuidv7(), 'bench:' || n, 'release_escrow',
        'a sale', at + interval '20 days' + n * interval '1 second', array['mpesa_paybill', 'seller_payable'],
        array[null, shop_id]::uuid[], array[null, shop_id]::uuid[],
        array[pg_temp.${centsOf}, -pg_temp.${centsOf}]) posted`,
    )
    await database.query('commit')
  }
  await database.query('analyze')
}

async function watchSettling(database: pg.Client, since: number): Promise<void> {
  for (let told = machineNow().getTime(); ; ) {
    const { rows } = await database.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from payouts.payout group by state',
    )
    const count = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
    if (count('prepared') === 0) return
    if (machineNow().getTime() - told > 30_000) {
      told = machineNow().getTime()
      console.log(`  after ${minutes(told - since)}: ${count('paid')} paid, ${count('prepared')} on their way`)
    }
    await pause(1_000)
  }
}

/** In a process of its own. */
async function prepare(): Promise<Prepared> {
  const child = spawn(process.execPath, [...asAWorker, 'bench/prepare-batch.ts'], {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, ...api.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error('the batch could not be prepared')
  return JSON.parse(said) as Prepared
}

const minutes = (ms: number): string => `${(ms / 60_000).toFixed(2)} min`
const perSecond = (count: number, ms: number): string => `${Math.round(count / (ms / 1000))}/s`

const telcoPort = await freePort()
const telcoUrl = `http://127.0.0.1:${telcoPort}`
const api = await startApi({ DARAJA_URL: telcoUrl, NOTICES: 'off' })
const programs: Program[] = []
try {
  const telco = start('telco', ['telco/main.ts'], {
    TELCO_PORT: String(telcoPort),
    TELCO_SMTP_PORT: String(await freePort()),
    TELCO_DATA: `${api.environment.AMANA_DATA}/telco`,
    ...api.environment,
  })
  programs.push(telco)
  await untilAnswers(`${telcoUrl}/__sim/books?limit=0`)
  const certificate = join(api.environment.AMANA_DATA!, 'mpesa.pem')
  writeFileSync(certificate, await (await fetch(`${telcoUrl}/__sim/certificate`)).text())
  const config = readConfig({ ...api.environment })
  const fund = await fetch(`${telcoUrl}/__sim/shortcodes/${config.DARAJA_B2C_SHORTCODE}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ utility: floatShillings }),
  })
  if (!fund.ok) throw new Error(`the network gives no float: ${await fund.text()}`)

  const { db, pool, close } = openDatabase(config.DATABASE_URL, { max: 10 })
  const log = makeLog('error', 'bench')
  createApp({ db, pool, clock: machineClock, config, log })
  const ctx = (): Ctx => ({ db, actor: { kind: 'system' }, now: machineNow(), requestId: 'bench', log, config })
  await transact(ctx(), (tx) => recordOpeningFloat(tx, { amountCents: floatShillings * 100 }))
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}; ${sellers} sellers, ${workerCount} workers, 1 api, telco, PostgreSQL`,
  )
  await makeSellers(api.database)

  const { paidCents, ms, ...memory } = await prepare()
  const took = [memory.start, memory.peak, memory.end].map((mebibytes) => mebibytes.toFixed(0)).join(' → ')
  console.log(
    `prepared: ${minutes(ms)}, ${perSecond(sellers, ms)}, KES ${paidCents / 100}; memory, MiB (start → peak → end): ${took}`,
  )
  console.log(
    `  in use once rubbish is collected: ${memory.usedBefore.toFixed(1)} → ${memory.usedAfter.toFixed(1)} MiB`,
  )

  const sendAndSettle = async () => {
    for (let index = 0; index < workerCount; index++) {
      const port = await freePort()
      const args = [...asAWorker, 'backend/main.ts', 'worker']
      programs.push(
        start(`worker ${index + 1}`, args, {
          ...api.environment,
          WORKER_PORT: String(port),
          DARAJA_CERTIFICATE_FILE: certificate,
        }),
      )
      await untilAnswers(`http://127.0.0.1:${port}/readyz`)
    }
    for (const program of programs) program.startMiB = status(program.child.pid!, 'VmRSS')
    const apiStart = api.memory()
    const sendingAt = machineNow().getTime()
    await watchSettling(api.database, sendingAt)
    const settledAt = machineNow().getTime()
    console.log(`sent and settled: ${minutes(settledAt - sendingAt)}, ${perSecond(sellers, settledAt - sendingAt)}`)
    console.log(
      `memory, MiB (start → peak → end): api ${apiStart.toFixed(0)} → ${api.peak().toFixed(0)} → ${api.memory().toFixed(0)}`,
    )
    for (const { name, child, startMiB } of programs)
      console.log(
        `  ${name} ${startMiB.toFixed(0)} → ${status(child.pid!, 'VmHWM').toFixed(0)} → ${status(child.pid!, 'VmRSS').toFixed(0)}`,
      )

    const { rows } = await api.database.query<{
      paid: number
      failed: number
      cents: number
      float: number
      doubled: number
    }>(
      `select (select count(*)::int from payouts.payout where state = 'paid') as paid,
         (select count(*)::int from payouts.payout where state = 'failed') as failed,
         (select sum(amount_cents)::float8 from payouts.payout where state = 'paid') as cents,
         (select sum(balance)::float8 from ledger.account where kind = 'mpesa_b2c') as float,
         (select count(*)::int from (select shop_id from payouts.payout group by shop_id having count(*) > 1) d) as doubled`,
    )
    const ours = rows[0]!
    const books = (await (await fetch(`${telcoUrl}/__sim/books?limit=0`)).json()) as {
      shortcodes: Record<string, { utility: number; charges: number }>
    }
    const theirs = books.shortcodes[config.DARAJA_B2C_SHORTCODE]!
    const failing = (await checkBooks(ctx())).filter((check) => !check.holds).map(({ code }) => code)
    console.log(
      `paid ${ours.paid}, failed ${ours.failed}, paid twice ${ours.doubled}, KES ${ours.cents / 100} of ${paidCents / 100}`,
    )
    console.log(
      `float: ours KES ${ours.float / 100}, the network’s KES ${theirs.utility + theirs.charges}: ${ours.float / 100 === theirs.utility + theirs.charges ? 'agree' : 'DIFFER'}; checks of the books that fail: ${failing.join(', ') || 'none'}`,
    )
  }
  if (!values['prepare-only']) await sendAndSettle()
  await close()
} finally {
  for (const { child } of programs.reverse()) {
    if (child.exitCode !== null) continue
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  await api.stop()
}
