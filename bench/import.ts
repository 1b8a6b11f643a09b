// npm run bench:import: a seller brings a file of 10,000 rows; a worker reads it, takes the products over, and search follows.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { createApp } from '../backend/app.ts'
import { createAccount } from '../backend/modules/identity/index.ts'
import { startImport, uploadImport } from '../backend/modules/imports/index.ts'
import { openShop } from '../backend/modules/shops/index.ts'
import { machineClock, machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import type { Actor, Ctx } from '../backend/platform/context.ts'
import { openDatabase, openPool } from '../backend/platform/database.ts'
import { drainJobs, runJob } from '../backend/platform/jobs.ts'
import { makeLog } from '../backend/platform/log.ts'
import { startApi } from './api-process.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000' }, variants: { type: 'string', default: '3' } },
})
const [rows, variants] = [Number(values.rows), Number(values.variants)]

const head = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Published', 'Option1 Name', 'Option1 Value'],
  ...['Variant SKU', 'Variant Inventory Qty', 'Variant Price', 'Status'],
]
const sentence =
  '<p>Hand-cut leather with a tyre sole, made in Kisumu. Size runs true; <b>wipe clean</b> with a damp cloth, keep out of the sun.</p>'

function fileOf(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, index) => {
    const [product, variant] = [Math.floor(index / variants), index % variants]
    const first = variant === 0
    return [
      `sandals-${product}`,
      ...(first
        ? [`Leather sandals no. ${product}`, `"${sentence.repeat(4)}"`, 'Maasai Soles', 'Sandals & slippers']
        : ['', '', '', '']),
      ...(first ? ['"leather, sandals"', 'true', 'Size'] : ['', '', '']),
      ...[String(38 + variant), `S-${product}-${variant}`, '12', `${900 + (product % 400)}.00`, first ? 'active' : ''],
    ].join(',')
  })
  return Buffer.from([head.join(','), ...lines].join('\n'))
}

async function openBenchShop(ctx: Ctx, database: { query(text: string, values?: unknown[]): Promise<unknown> }) {
  const { id: accountId } = await createAccount(ctx, {
    ...{ name: 'Wanjiku Kamau', email: 'wanjiku@example.com', phone: '+254712345678' },
    ...{ password: 'mangoes-and-lemons', verified: true },
  })
  const { id: shopId } = await openShop(ctx, {
    ...{ ownerAccountId: accountId, name: 'Wanjiku Shoes', slug: 'wanjiku-shoes', county: 'Kisumu' },
    ...{ town: 'Kisumu Central', description: 'Shoes of every kind.', payoutPhone: '+254712345678' },
    deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
  })
  await database.query(
    `insert into trust.standing (shop_id, tier, tier_since) values ($1, 'trusted', $2)
     on conflict (shop_id) do update set tier = excluded.tier`,
    [shopId, machineNow()],
  )
  return { shopId, owner: { kind: 'account', accountId, role: 'seller', sessionId: shopId } satisfies Actor }
}

async function timed(title: string, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  console.log(
    `  ${title.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s   ${Math.round(rows / seconds).toLocaleString('en')} rows a second`,
  )
  return seconds
}

const api = await startApi()
const config = readConfig(api.environment)
const log = makeLog('silent', 'bench')
const { db, pool, close } = openDatabase(api.environment.DATABASE_URL!, { max: 6 })
const owner = openPool({ connectionString: api.environment.DATABASE_URL!, max: 4 })
try {
  createApp({ db, pool, clock: machineClock, config, log })
  const around = { db, clock: machineClock, config, log }
  const ctx = (actor: Actor = { kind: 'system' }): Ctx => ({ ...around, actor, now: machineNow(), requestId: 'bench' })
  const { shopId, owner: seller } = await openBenchShop(ctx(), api.database)
  await drainJobs(around, owner)
  const file = fileOf(rows)
  const [processor] = cpus()
  console.log(`${cpus().length} × ${processor?.model.trim()}, Node ${process.version}
${rows.toLocaleString('en')} rows, ${Math.ceil(rows / variants).toLocaleString('en')} products of ${variants} variants, ${(file.length / 1024 / 1024).toFixed(1)} MiB\n`)
  const { id: importId } = await uploadImport(ctx(seller), shopId, 'bench.csv', file)
  const read = await timed('read, checked and screened', () => runJob(around, 'read-import', { shopId, importId }))
  const { rows: found } = await owner.query('select categories from imports.import')
  await startImport(ctx(seller), shopId, importId, {
    categories: found[0].categories,
    existing: 'skip',
    show: 'as_in_file',
  })
  const isRunning = async () =>
    (await owner.query(`select 1 from imports.import where state = 'running'`)).rows.length > 0
  const written = await timed('taken over, judged and written', async () => {
    while (await isRunning()) await runJob(around, 'run-import', { shopId, importId })
  })
  console.log(
    `  ${'together'.padEnd(44)} ${(read + written).toFixed(1).padStart(7)} s   ${Math.round(rows / (read + written)).toLocaleString('en')} rows a second`,
  )
  await timed('search brought into step by its own jobs', () => drainJobs(around, owner, 2))
  const { rows: outcomes } = await owner.query(
    'select outcome, count(*)::int as count from imports.item group by 1 order by 1',
  )
  const { rows: kept } = await owner.query('select count(*)::int as count from catalogue.variant')
  console.log(
    `\n  ${outcomes.map(({ outcome, count }) => `${outcome} ${count}`).join(' · ')} · variants in the shop ${kept[0].count}`,
  )
} finally {
  await close()
  await owner.end()
  await api.stop()
}
