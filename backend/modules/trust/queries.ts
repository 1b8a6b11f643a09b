// Trust's reading: counters, standings and decisions.
import type { Tier } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import type { SellerCounters } from './facts/signal.ts'

interface CountersRow {
  shop_id: string
  tier: Tier | null
  opened_at: Date | null
  paid_orders: number
  completed_orders: number
  completed_value_cents: number
  distinct_buyers: number
  shipped_orders: number
  shipped_on_time: number
  refunded_not_shipped: number
  refunded_not_delivered: number
  lost_disputes: number
  cancelled_by_seller: number
  cancelled_by_buyer: number
  counted_at: Date | null
}

const countersOf = (row: CountersRow): SellerCounters => ({
  shopId: row.shop_id,
  tier: row.tier ?? 'new',
  openedAt: row.opened_at,
  paidOrders: row.paid_orders,
  completedOrders: row.completed_orders,
  completedValueCents: row.completed_value_cents,
  distinctBuyers: row.distinct_buyers,
  shippedOrders: row.shipped_orders,
  shippedOnTime: row.shipped_on_time,
  refundedNotShipped: row.refunded_not_shipped,
  refundedNotDelivered: row.refunded_not_delivered,
  lostDisputes: row.lost_disputes,
  cancelledBySeller: row.cancelled_by_seller,
  cancelledByBuyer: row.cancelled_by_buyer,
  countedAt: row.counted_at,
})

const nothingCounted = (shopId: string): SellerCounters => ({
  shopId,
  tier: 'new',
  openedAt: null,
  paidOrders: 0,
  completedOrders: 0,
  completedValueCents: 0,
  distinctBuyers: 0,
  shippedOrders: 0,
  shippedOnTime: 0,
  refundedNotShipped: 0,
  refundedNotDelivered: 0,
  lostDisputes: 0,
  cancelledBySeller: 0,
  cancelledByBuyer: 0,
  countedAt: null,
})

/** Counters of the shops asked for; a shop that nothing is known of has zeros and an unknown age. */
export async function readCounters(ctx: Ctx, shopIds: readonly string[]): Promise<Map<string, SellerCounters>> {
  const { rows } = await sql<CountersRow>`
    select facts.*, standing.tier from trust.seller_facts as facts
    left join trust.standing using (shop_id)
    where facts.shop_id = any(${shopIds}::uuid[])`.execute(ctx.db)
  const known = new Map(rows.map((row) => [row.shop_id, countersOf(row)]))
  return new Map(shopIds.map((shopId) => [shopId, known.get(shopId) ?? nothingCounted(shopId)]))
}

export const readCountersOf = async (ctx: Ctx, shopId: string): Promise<SellerCounters> =>
  (await readCounters(ctx, [shopId])).get(shopId)!

/** Shops after `shopId` in the order of their ids, for the nightly recount. */
export async function listCounters(ctx: Ctx, afterShopId: string | null, limit: number): Promise<SellerCounters[]> {
  const { rows } = await sql<CountersRow>`
    select facts.*, standing.tier from trust.seller_facts as facts
    left join trust.standing using (shop_id)
    where ${afterShopId}::uuid is null or facts.shop_id > ${afterShopId}::uuid
    order by facts.shop_id limit ${limit}`.execute(ctx.db)
  return rows.map(countersOf)
}

export async function readTiers(ctx: Ctx, shopIds: readonly string[]): Promise<Map<string, Tier>> {
  const { rows } = await sql<{ shop_id: string; tier: Tier }>`
    select shop_id, tier from trust.standing where shop_id = any(${shopIds}::uuid[])`.execute(ctx.db)
  const known = new Map(rows.map((row) => [row.shop_id, row.tier]))
  return new Map(shopIds.map((shopId) => [shopId, known.get(shopId) ?? 'new']))
}

export interface DecisionRow {
  id: string
  at: Date
  subject_kind:
    | 'seller'
    | 'conduct'
    | 'listing'
    | 'order'
    | 'message'
    | 'payout'
    | 'buyer'
    | 'attempt'
    | 'reconsideration'
  subject_id: string | null
  shop_id: string | null
  account_id: string | null
  rule: string
  rule_version: number
  ruleset_hash: string
  mode: 'enforce' | 'shadow'
  verdict: string
  code: string
  sentence: string
  reasons: unknown
  facts: unknown
  until: Date | null
  /** What was put to the judge and what came out, word for word. */
  input: string | null
  output: string | null
}

/** Latest first. */
export async function readDecisions(ctx: Ctx, limit: number, shopId: string | null): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select * from trust.decision where ${shopId}::uuid is null or shop_id = ${shopId}::uuid
    order by at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}
