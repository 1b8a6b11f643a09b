// Counts a shop again from the log of what has happened, and says where the counters kept as it happened differ. They must not.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { type Fact, readFacts } from '#platform/facts'
import {
  type Counted,
  type CountedTable,
  countersOfRecords,
  marksOfFacts,
  type Rows,
  recordsOf,
} from '../facts/count-anew.ts'
import { type MarkingFactName, markingFactNames } from '../facts/marks.ts'
import { type OrderFactName, orderFactNames } from '../facts/tellings.ts'
import { buyerCounts, dayCounts, lifetimeCounts, type OrderRecord } from '../facts/what-an-order-adds.ts'

export interface Difference {
  table: CountedTable
  key: string
  stored: Record<string, unknown> | undefined
  counted: Record<string, unknown> | undefined
}

interface Head {
  opened_at: Date | null
  owner: string | null
}

async function countAnew(ctx: Ctx, shopId: string, head: Head): Promise<Counted & { records: OrderRecord[] }> {
  const ofOrders = (await readFacts(ctx, orderFactNames, { shopId })) as Fact<OrderFactName>[]
  const ofShop = (await readFacts(ctx, markingFactNames, { shopId })) as Fact<MarkingFactName>[]
  const ofOwner = head.owner
    ? ((await readFacts(ctx, markingFactNames, { accountId: head.owner })) as Fact<MarkingFactName>[])
    : []
  const since = head.opened_at
  const inOrder = [...ofShop, ...ofOwner.filter(({ at }) => since !== null && at >= since)].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id),
  )
  const records = recordsOf(ofOrders)
  return { ...countersOfRecords(records), mark: marksOfFacts(inOrder), records }
}

const numbered = (row: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, Number(row[name])]))

/** Buyers are judged by the records of their orders: they are compared as what those come to. */
const buyersOf = async (ctx: Ctx, shopId: string) =>
  (
    await sql<Record<string, unknown>>`select buyer_key, count(paid_at) as paid_orders,
        count(*) filter (where disputed_at is not null and not claim_taken_back) as claims,
        count(*) filter (where disputed_at is not null and not claim_taken_back and claim_refused) as claims_refused
      from trust.seller_order where shop_id = ${shopId} and not self_dealing group by buyer_key`.execute(ctx.db)
  ).rows

async function stored(ctx: Ctx, shopId: string): Promise<Counted> {
  const read = async (table: string) =>
    (await sql<Record<string, unknown>>`select * from ${sql.table(table)} where shop_id = ${shopId}`.execute(ctx.db))
      .rows
  const rows = (found: [string, Record<string, unknown>][]): Rows =>
    new Map(found.filter(([, row]) => Object.values(row).some((value) => value !== 0)))
  const days = await sql<Record<string, unknown>>`select *, to_char(day, 'YYYY-MM-DD') as key from trust.seller_day
    where shop_id = ${shopId}`.execute(ctx.db)
  const marks = await sql<{ kind: string; id: string; at: Date; weight: number; about: string | null }>`
    select kind, id, at, weight, about from trust.mark where shop_id = ${shopId}`.execute(ctx.db)
  return {
    lifetime: rows(
      (await read('trust.seller_facts')).map((row) => ['shop', numbered(row, [...lifetimeCounts, 'distinct_buyers'])]),
    ),
    day: rows(days.rows.map((row) => [String(row.key), numbered(row, dayCounts)])),
    band: rows(
      (await read('trust.seller_price_band')).map((row) => [
        String(row.up_to_cents),
        numbered(row, ['completed_orders']),
      ]),
    ),
    buyer: rows((await buyersOf(ctx, shopId)).map((row) => [String(row.buyer_key), numbered(row, buyerCounts)])),
    mark: new Map(
      marks.rows.map(({ kind, id, at, weight, about }) => [`${kind} ${id}`, { at: at.toISOString(), weight, about }]),
    ),
  }
}

const same = (a: Record<string, unknown> | undefined, b: Record<string, unknown> | undefined): boolean =>
  JSON.stringify(Object.entries(a ?? {}).sort()) === JSON.stringify(Object.entries(b ?? {}).sort())

export function differencesBetween(kept: Counted, counted: Counted): Difference[] {
  const tables = Object.keys(kept) as CountedTable[]
  return tables.flatMap((table) =>
    [...new Set([...kept[table].keys(), ...counted[table].keys()])]
      .filter((key) => !same(kept[table].get(key), counted[table].get(key)))
      .map((key) => ({ table, key, stored: kept[table].get(key), counted: counted[table].get(key) })),
  )
}

/** What is on its way to being counted is counted by this, and then not again. Gives what differed; with `repair`, it does no longer. */
export async function recountShop(ctx: Ctx, shopId: string, { repair = true } = {}): Promise<Difference[]> {
  return transact(ctx, async (tx) => {
    const { rows } = await sql<Head>`select opened_at, owner_account_id as owner from trust.seller_facts
      left join trust.standing using (shop_id) where shop_id = ${shopId} for update of seller_facts`.execute(tx.db)
    if (!rows[0]) return []
    const counted = await countAnew(tx, shopId, rows[0])
    const differences = differencesBetween(await stored(tx, shopId), {
      lifetime: counted.lifetime,
      day: counted.day,
      band: counted.band,
      buyer: counted.buyer,
      mark: counted.mark,
    })
    if (repair && differences.length > 0) await writeAnew(tx, shopId, counted)
    return differences
  })
}

const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function insertAll(tx: TxCtx, table: string, rows: Record<string, unknown>[]): Promise<void> {
  for (const row of rows)
    await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
      values (${sql.join(Object.values(row))})`.execute(tx.db)
}

async function writeAnew(tx: TxCtx, shopId: string, counted: Counted & { records: OrderRecord[] }): Promise<void> {
  for (const table of ['seller_order', 'seller_buyer', 'seller_day', 'seller_price_band'])
    await sql`delete from ${sql.table(`trust.${table}`)} where shop_id = ${shopId}`.execute(tx.db)
  await sql`delete from trust.mark where shop_id = ${shopId}`.execute(tx.db)
  const own = (row: Record<string, unknown>) => ({ shop_id: shopId, ...row })
  await insertAll(
    tx,
    'trust.seller_order',
    counted.records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [columnOf(name), value])),
    ),
  )
  await insertAll(
    tx,
    'trust.seller_buyer',
    [
      ...Map.groupBy(
        counted.records.filter(({ completedAt, selfDealing }) => completedAt && !selfDealing),
        ({ buyerKey }) => buyerKey,
      ),
    ].map(([buyerKey, orders]) =>
      own({
        buyer_key: buyerKey,
        first_completed_at: orders.map(({ completedAt }) => completedAt!).sort((a, b) => a.getTime() - b.getTime())[0],
      }),
    ),
  )
  await insertAll(
    tx,
    'trust.seller_day',
    [...counted.day].map(([day, counts]) => own({ day, ...counts })),
  )
  await insertAll(
    tx,
    'trust.seller_price_band',
    [...counted.band].map(([cents, counts]) => own({ up_to_cents: cents, ...counts })),
  )
  await insertAll(
    tx,
    'trust.mark',
    [...counted.mark].map(([key, row]) => own({ kind: key.split(' ')[0], id: key.split(' ')[1], ...row })),
  )
  const lifetime = counted.lifetime.get('shop') ?? {}
  const columns = [...lifetimeCounts, 'distinct_buyers'].map((name) => sql`${sql.ref(name)} = ${lifetime[name] ?? 0}`)
  await sql`update trust.seller_facts set ${sql.join(columns)} where shop_id = ${shopId}`.execute(tx.db)
}

/** Every shop, one transaction each. Gives how many were counted and what differed. */
export async function recountEverything(
  ctx: Ctx,
  how: { repair: boolean },
): Promise<{ shops: number; differences: (Difference & { shopId: string })[] }> {
  const { rows } = await sql<{ shop_id: string }>`select shop_id from trust.seller_facts order by shop_id`.execute(
    ctx.db,
  )
  const differences: (Difference & { shopId: string })[] = []
  for (const { shop_id } of rows)
    for (const difference of await recountShop(ctx, shop_id, how)) differences.push({ shopId: shop_id, ...difference })
  return { shops: rows.length, differences }
}
