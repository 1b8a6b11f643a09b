// npm run bench:trust: how many sellers a second are judged, in memory and with everything that is read and kept; and what one event
// costs a seller with 1,000, 10,000 and 100,000 stored orders: counted, and judged on the spot as after every event.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { countOrder } from '../backend/modules/trust/actions/count-order.ts'
import { judgeAllSellers, judgeSeller } from '../backend/modules/trust/actions/judge-seller.ts'
import { recountTier } from '../backend/modules/trust/actions/recount-tier.ts'
import { conductFacts } from '../backend/modules/trust/facts/all.ts'
import { tellingOf } from '../backend/modules/trust/facts/tellings.ts'
import { judgeConduct } from '../backend/modules/trust/judge-conduct.ts'
import { readBefore, readConduct } from '../backend/modules/trust/read-conduct.ts'
import { conductRules } from '../backend/modules/trust/rules/all.ts'
import { machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import { type Ctx, transact } from '../backend/platform/context.ts'
import { openDatabase, openPool } from '../backend/platform/database.ts'
import { newId } from '../backend/platform/ids.ts'
import { makeLog } from '../backend/platform/log.ts'
import { prepareDatabase } from '../backend/prepare-database.ts'
import { startPostgres } from '../tools/launch/postgres.ts'

const { values } = parseArgs({
  options: {
    sellers: { type: 'string', default: '1000' },
    histories: { type: 'string', default: '1000,10000,100000' },
    events: { type: 'string', default: '200' },
    judgements: { type: 'string', default: '20000' },
  },
})
const histories = values.histories.split(',').map(Number)
const [sellers, events, judgements] = [values.sellers, values.events, values.judgements].map(Number) as [
  number,
  number,
  number,
]

const dataFolder = mkdtempSync(join(tmpdir(), 'amana-bench-'))
const server = await startPostgres({ dataFolder })
await prepareDatabase(server.url)
const { db, close } = openDatabase(server.url, { max: 2 })
const config = readConfig({ DATABASE_URL: server.url })
const log = makeLog('silent', 'bench')
const ctx = (): Ctx => ({ db, actor: { kind: 'system' }, now: machineNow(), requestId: 'bench', log, config })

/** A shop with so many orders over the last year, each by a buyer of its own: one in a hundred lost, all others well. */
async function stock(shopId: string, orders: number): Promise<void> {
  const now = machineNow()
  const spread = sql`${now}::timestamptz - make_interval(secs => (n::float8 / ${orders} * 360 + 1) * 86400)`
  await sql`
    insert into trust.seller_order (shop_id, order_id, buyer_key, self_dealing, total_cents, placed_at, paid_at, shipped_at,
      shipped_on_time, delivered_at, delivery_evidence, completed_at, lost_at, dispute_lost_at, lost_reason)
    select ${shopId}, gen_random_uuid(), 'buyer ' || n, false, 100000 + n % 7 * 50000, at, at, at, true, at, 'code',
      case when n % 100 <> 0 then at + interval '7 days' end, lost, lost, case when n % 100 = 0 then 'dispute' end
    from generate_series(1, ${orders}) as n, lateral (select ${spread} as at) placed,
      lateral (select case when n % 100 = 0 then at + interval '9 days' end as lost) ended`.execute(db)
  await sql`
    insert into trust.seller_day (shop_id, day, paid_orders, paid_value_cents, due_to_ship, shipped_orders, shipped_on_time,
      delivered_orders, ended_orders, lost_orders)
    select shop_id, (placed_at at time zone 'Africa/Nairobi')::date, count(*), sum(total_cents), count(*), count(*), count(*), count(*), count(*), count(lost_at)
    from trust.seller_order where shop_id = ${shopId} group by 1, 2`.execute(db)
  await sql`
    insert into trust.seller_buyer (shop_id, buyer_key, first_completed_at)
    select shop_id, buyer_key, completed_at from trust.seller_order where shop_id = ${shopId} and completed_at is not null`.execute(
    db,
  )
  await sql`
    insert into trust.seller_facts (shop_id, opened_at, paid_orders, completed_orders, completed_value_cents, distinct_buyers,
      shipped_orders, shipped_on_time, lost_disputes)
    select shop_id, ${now}::timestamptz - interval '370 days', count(*), count(completed_at), sum(total_cents) filter (where completed_at is not null),
      count(completed_at), count(*), count(*), count(lost_at)
    from trust.seller_order where shop_id = ${shopId} group by shop_id`.execute(db)
  await sql`insert into trust.standing (shop_id, tier, tier_since, owner_account_id)
    values (${shopId}, 'trusted', ${now}, gen_random_uuid())`.execute(db)
}

const sorted = (figures: number[]) => figures.toSorted((a, b) => a - b)
const at = (figures: number[], share: number) => sorted(figures)[Math.floor(share * (figures.length - 1))]!
const ms = (figure: number) => figure.toFixed(2).padStart(8)
const perSecond = (count: number, started: number) => Math.round(count / ((performance.now() - started) / 1000))

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** One more sale, told fact by fact. Gives the milliseconds of counting and of judging for each fact. */
async function oneMoreSale(shopId: string): Promise<{ counting: number; judging: number }[]> {
  const now = machineNow()
  const order = {
    ...{ orderId: newId(now), number: 'A1', shopId, buyerKey: newId(now), selfDealing: false },
    ...{ totalCents: 150_000, placedAt: now.toISOString() },
  }
  const told = now.toISOString()
  const tellings = [
    tellingOf('order_paid', { ...order, paidAt: told }, now),
    tellingOf('order_shipped', { ...order, shippedAt: told, onTime: true }, now),
    tellingOf('order_delivered', { ...order, deliveredAt: told, evidence: 'code' }, now),
    tellingOf('order_completed', { ...order, completedAt: told }, now),
  ]
  const figures: { counting: number; judging: number }[] = []
  for (const [place, telling] of tellings.entries()) {
    const counting = await timed(() => countOrder(ctx(), order, telling))
    const judging = await timed(() =>
      transact(ctx(), async (tx) => {
        await judgeSeller(tx, shopId)
        if (place === tellings.length - 1) await recountTier(tx, shopId)
      }),
    )
    figures.push({ counting, judging })
  }
  return figures
}

console.log(`${cpus().length} processors (${cpus()[0]?.model}), PostgreSQL beside the judge, fsync on`)
console.log(`${conductRules.length} rules of conduct\n`)

const shops: { shopId: string; orders: number }[] = []
for (const orders of histories) {
  const shopId = newId(machineNow())
  await stock(shopId, orders)
  shops.push({ shopId, orders })
}
const owner = openPool({ connectionString: server.url, max: 1 })
await owner.query('vacuum analyze')
await owner.end()

console.log('stored orders   counted, ms     p95   judged, ms     p95   events/s')
let before: number | undefined
for (const { shopId, orders } of shops) {
  await oneMoreSale(shopId)
  const figures: { counting: number; judging: number }[] = []
  while (figures.length < events) figures.push(...(await oneMoreSale(shopId)))
  const [counting, judging] = [figures.map((one) => one.counting), figures.map((one) => one.judging)]
  const whole = at(counting, 0.5) + at(judging, 0.5)
  const growth = before === undefined ? '' : `   × ${(whole / before).toFixed(2)} for ten times the history`
  console.log(
    `${orders.toLocaleString('en').padStart(13)}  ${ms(at(counting, 0.5))} ${ms(at(counting, 0.95))}   ${ms(at(judging, 0.5))} ${ms(at(judging, 0.95))}   ${String(Math.round(1000 / whole)).padStart(6)}${growth}`,
  )
  before = whole
}

const [largest] = shops.toReversed()
const source = (await readConduct(ctx(), largest!.shopId))!
const facts = conductFacts(source, machineNow())
const input = { facts, ...(await readBefore(ctx(), largest!.shopId)), now: machineNow().toISOString() }

/** By the time that a processor worked on it: other work on the machine makes no difference. */
function perProcessorSecond(count: number, work: () => unknown): string {
  const before = process.cpuUsage()
  for (let done = 0; done < count; done++) work()
  const { user, system } = process.cpuUsage(before)
  return Math.round(count / ((user + system) / 1_000_000))
    .toLocaleString('en')
    .padStart(8)
}

const fromFacts = perProcessorSecond(judgements, () => judgeConduct(input))
console.log(`\njudged in memory, from facts:              ${fromFacts} sellers a second of a processor`)
for (const { shopId, orders } of shops) {
  const source = (await readConduct(ctx(), shopId))!
  const now = machineNow()
  const whole = perProcessorSecond(judgements / 20, () => judgeConduct({ ...input, facts: conductFacts(source, now) }))
  const said = `facts of ${orders.toLocaleString('en')} orders taken and judged:`
  console.log(`${said.padEnd(42)} ${whole} sellers a second of a processor`)
}

for (let count = 0; count < sellers; count++) await stock(newId(machineNow()), 60)
let started = performance.now()
let judged = await judgeAllSellers(ctx())
console.log(
  `read, judged and kept, first of a day: ${perSecond(judged, started).toLocaleString('en').padStart(8)} sellers/s (${judged} sellers of 60 orders)`,
)
started = performance.now()
judged = await judgeAllSellers(ctx())
console.log(
  `read and judged once more:             ${perSecond(judged, started).toLocaleString('en').padStart(8)} sellers/s`,
)

await close()
await server.stop()
rmSync(dataFolder, { recursive: true, force: true })
