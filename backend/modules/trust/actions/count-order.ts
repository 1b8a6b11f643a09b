// Counting what became of an order: each moment fills its column once, and only the first filling moves the counters.
import type { FactOf } from '@amana/contract/facts'
import { type RawBuilder, sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { recountTier } from './recount-tier.ts'

type OrderFact = FactOf<'order_placed'>

/** What a moment writes into the order's row, and what it adds to the counters. */
export interface Moment {
  /** The column that is filled once. */
  column: 'paid_at' | 'shipped_at' | 'delivered_at' | 'completed_at' | 'lost_at' | 'cancelled_at'
  at: Date
  /** Other columns of the order's row that the moment fills. */
  alongside?: Record<string, string | boolean>
  /** Counters and by how much they move. */
  counts: Record<string, number>
  /** More to count in the same transaction; gives what it adds to the counters. */
  also?(tx: TxCtx): Promise<Record<string, number>>
}

/** False when the moment had been counted before, or the order counts for nothing. */
export async function countOrder(ctx: Ctx, order: OrderFact, moment: Moment): Promise<boolean> {
  return transact(ctx, async (tx) => {
    await sql`
      insert into trust.seller_order (shop_id, order_id, buyer_key, self_dealing, total_cents, placed_at)
      values (${order.shopId}, ${order.orderId}, ${order.buyerKey}, ${order.selfDealing}, ${order.totalCents},
        ${order.placedAt}::timestamptz)
      on conflict do nothing`.execute(tx.db)
    const filled = { [moment.column]: moment.at, ...moment.alongside }
    const { rows } = await sql<{ self_dealing: boolean }>`
      update trust.seller_order
      set ${sql.join(Object.entries(filled).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))}
      where shop_id = ${order.shopId} and order_id = ${order.orderId} and ${sql.ref(moment.column)} is null
      returning self_dealing`.execute(tx.db)
    if (rows[0]?.self_dealing !== false) return false
    await addToCounters(tx, order.shopId, { ...moment.counts, ...(await moment.also?.(tx)) })
    return true
  })
}

async function addToCounters(tx: TxCtx, shopId: string, counts: Record<string, number>): Promise<void> {
  const additions: RawBuilder<unknown>[] = Object.entries(counts).map(
    ([counter, count]) => sql`${sql.ref(counter)} = seller_facts.${sql.ref(counter)} + ${count}`,
  )
  await sql`
    insert into trust.seller_facts (shop_id) values (${shopId}) on conflict do nothing`.execute(tx.db)
  await sql`
    update trust.seller_facts set ${sql.join([...additions, sql`counted_at = ${tx.now}`])}
    where shop_id = ${shopId}`.execute(tx.db)
}

/** One when this is the buyer's first completed order with the shop; a returning buyer adds nobody. */
export async function countBuyer(tx: TxCtx, order: OrderFact, at: Date): Promise<number> {
  const { rows } = await sql`
    insert into trust.seller_buyer (shop_id, buyer_key, first_completed_at)
    values (${order.shopId}, ${order.buyerKey}, ${at}) on conflict do nothing returning 1`.execute(tx.db)
  return rows.length
}

const counterOf = {
  not_shipped: 'refunded_not_shipped',
  not_delivered: 'refunded_not_delivered',
  dispute: 'lost_disputes',
} as const

/** A lost order counts once, whichever fact tells of it first, and may cost the seller a tier. */
export async function countLostOrder(
  ctx: Ctx,
  order: OrderFact,
  reason: keyof typeof counterOf,
  at: Date,
): Promise<void> {
  await countOrder(ctx, order, {
    column: 'lost_at',
    at,
    alongside: { lost_reason: reason },
    counts: { [counterOf[reason]]: 1 },
  })
  await transact(ctx, (tx) => recountTier(tx, order.shopId))
}

/** An appeal has cleared it: what the lost dispute had added is taken away again, once. */
export async function clearLostDispute(ctx: Ctx, order: OrderFact): Promise<void> {
  await transact(ctx, async (tx) => {
    const { rows } = await sql<{ self_dealing: boolean }>`
      update trust.seller_order set lost_at = null, lost_reason = null
      where shop_id = ${order.shopId} and order_id = ${order.orderId} and lost_reason = 'dispute'
      returning self_dealing`.execute(tx.db)
    if (rows[0]?.self_dealing === false) await addToCounters(tx, order.shopId, { lost_disputes: -1 })
    await recountTier(tx, order.shopId)
  })
}
