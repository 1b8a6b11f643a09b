// Holds that have ended, for those who explain where the money went.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'

export interface ReleasedHold {
  orderId: string
  orderNumber: string
  capturedCents: number
  /** The goods; the rest of what was captured is the delivery. */
  goodsCents: number
  sellerCents: number
  reserveCents: number
  closedAt: Date
  reserveReleasedAt: Date | null
}

const columns = sql`order_id as "orderId", order_number as "orderNumber", captured_cents as "capturedCents",
  commissionable_cents as "goodsCents", seller_cents as "sellerCents", reserve_cents as "reserveCents",
  closed_at as "closedAt", reserve_released_at as "reserveReleasedAt"`

/** Newest first. */
export async function releasedHoldsOfShop(ctx: Ctx, shopId: string, limit: number): Promise<ReleasedHold[]> {
  const { rows } = await sql<ReleasedHold>`select ${columns} from escrow.hold
    where shop_id = ${shopId} and released_cents > 0 order by closed_at desc, order_id limit ${limit}`.execute(ctx.db)
  return rows
}

export async function readReleasedHolds(
  ctx: Ctx,
  shopId: string,
  orderIds: readonly string[],
): Promise<Map<string, ReleasedHold>> {
  const { rows } = await sql<ReleasedHold>`select ${columns} from escrow.hold
    where shop_id = ${shopId} and order_id = any(${[...orderIds]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.orderId, row]))
}
