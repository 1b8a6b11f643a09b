// Counting what became of an order: its record is changed, and the counters move by the difference between what the record
// adds now and what it added before. The same fact twice, or facts in another order, come to the same counts.

import type { FactOf } from '@amana/contract/facts'
import { sql } from 'kysely'
import { nairobiDay } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import type { Telling } from '../facts/tellings.ts'
import { type Adds, addsOf, type OrderRecord } from '../facts/what-an-order-adds.ts'
import { type OrderRow, orderRecordOf } from '../order-record.ts'

type OrderFact = FactOf<'order_placed'>
type Change = Partial<OrderRecord>

/** False when nothing was changed. */
export async function countOrder(ctx: Ctx, order: OrderFact, telling: Telling): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const record = await lockRecord(tx, order)
    const change = telling(record)
    if (!change) return false
    const changed = { ...record, ...change }
    await writeRecord(tx, record, change)
    await moveCounters(tx, changed, addsOf(record), addsOf(changed))
    return true
  })
}

async function lockRecord(tx: TxCtx, order: OrderFact): Promise<OrderRecord> {
  await sql`
    insert into trust.seller_order (shop_id, order_id, buyer_key, self_dealing, total_cents, placed_at)
    values (${order.shopId}, ${order.orderId}, ${order.buyerKey}, ${order.selfDealing}, ${order.totalCents},
      ${order.placedAt}::timestamptz)
    on conflict do nothing`.execute(tx.db)
  const { rows } = await sql<OrderRow>`select * from trust.seller_order
    where shop_id = ${order.shopId} and order_id = ${order.orderId} for update`.execute(tx.db)
  return orderRecordOf(rows[0]!)
}

const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function writeRecord(tx: TxCtx, { shopId, orderId }: OrderRecord, change: Change): Promise<void> {
  const columns = Object.entries(change).map(([name, value]) => sql`${sql.ref(columnOf(name))} = ${value}`)
  await sql`update trust.seller_order set ${sql.join(columns)}
    where shop_id = ${shopId} and order_id = ${orderId}`.execute(tx.db)
}

const difference = <Name extends string>(before: Record<Name, number>, now: Record<Name, number>) =>
  (Object.keys(now) as Name[]).map((name) => ({ name, by: now[name] - before[name] })).filter(({ by }) => by !== 0)

const additions = (table: string, moved: { name: string; by: number }[]) =>
  sql.join(moved.map(({ name, by }) => sql`${sql.ref(name)} = ${sql.ref(`${table}.${name}`)} + ${by}`))

async function moveCounters(tx: TxCtx, record: OrderRecord, before: Adds, now: Adds): Promise<void> {
  const { shopId } = record
  const day = nairobiDay(record.placedAt)
  await sql`insert into trust.seller_facts (shop_id) values (${shopId}) on conflict do nothing`.execute(tx.db)
  const lifetime = [
    ...difference(before.lifetime, now.lifetime),
    ...(await newBuyer(tx, record, now.lifetime.completed_orders - before.lifetime.completed_orders)),
  ]
  const counted = sql`counted_at = ${tx.now}`
  await sql`update trust.seller_facts
    set ${lifetime.length > 0 ? sql`${additions('seller_facts', lifetime)}, ${counted}` : counted}
    where shop_id = ${shopId}`.execute(tx.db)
  const ofDay = difference(before.day, now.day)
  if (ofDay.length > 0) {
    await sql`insert into trust.seller_day (shop_id, day) values (${shopId}, ${day}::date) on conflict do nothing`.execute(
      tx.db,
    )
    await sql`update trust.seller_day set ${additions('seller_day', ofDay)}
      where shop_id = ${shopId} and day = ${day}::date`.execute(tx.db)
  }
  if (now.band !== null && before.band === null)
    await sql`insert into trust.seller_price_band (shop_id, up_to_cents, completed_orders) values (${shopId}, ${now.band}, 1)
      on conflict (shop_id, up_to_cents) do update set completed_orders = seller_price_band.completed_orders + 1`.execute(
      tx.db,
    )
}

/** One when this is the buyer's first completed order with the shop; a returning buyer adds nobody. */
async function newBuyer(tx: TxCtx, record: OrderRecord, completed: number): Promise<{ name: string; by: number }[]> {
  if (completed <= 0) return []
  const { rows } = await sql`
    insert into trust.seller_buyer (shop_id, buyer_key, first_completed_at)
    values (${record.shopId}, ${record.buyerKey}, ${record.completedAt}) on conflict do nothing returning 1`.execute(
    tx.db,
  )
  return rows.length === 1 ? [{ name: 'distinct_buyers', by: 1 }] : []
}
