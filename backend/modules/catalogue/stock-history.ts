// Every change of a variant's stock leaves a line in its history: what, when, how many, and who or which order did it.
import { sql } from 'kysely'
import { accountIdOf, type Ctx, type TxCtx } from '#platform/context'
import { newId } from '#platform/ids'

export type StockMovement = 'received' | 'reserved' | 'released' | 'sold' | 'returned' | 'corrected'
/** By which work of the seller's it came about. */
export type StockSource = 'edit' | 'bulk' | 'import' | 'duplicate' | 'removed'

/** @param quantity how many pieces; below zero only for `corrected` */
export async function recordMovement(
  tx: TxCtx,
  shopId: string,
  variantId: string,
  kind: StockMovement,
  quantity: number,
  cause: { orderId?: string; source?: StockSource } = {},
): Promise<void> {
  const accountId = cause.orderId ? null : (accountIdOf(tx.actor) ?? null)
  await sql`insert into catalogue.stock_movement (shop_id, id, variant_id, kind, quantity, order_id, account_id, source, at)
    values (${shopId}, ${newId(tx.now)}, ${variantId}, ${kind}, ${quantity}, ${cause.orderId ?? null}, ${accountId},
      ${cause.source ?? null}, ${tx.now})`.execute(tx.db)
}

export interface StockLine {
  id: string
  at: Date
  kind: StockMovement
  quantity: number
  /** How many could be bought after it. */
  available: number
  accountId: string | null
  source: StockSource | null
  orderId: string | null
}

/** What a movement does to the number that can be bought: what is sold was reserved before. */
const effect = sql`case kind when 'reserved' then -quantity when 'sold' then 0 else quantity end`

/** Newest first, those before `before` when told. */
export async function stockHistory(
  ctx: Ctx,
  shopId: string,
  variantId: string,
  before: string | undefined,
  limit: number,
): Promise<StockLine[]> {
  const { rows } = await sql<StockLine>`
    select * from (
      select id, at, kind, quantity, account_id as "accountId", source, order_id as "orderId",
        sum(${effect}) over (order by at, id)::int as available
      from catalogue.stock_movement where shop_id = ${shopId} and variant_id = ${variantId}
    ) as history
    where ${before ? sql`(at, id) < (select at, id from catalogue.stock_movement where shop_id = ${shopId} and id = ${before})` : sql`true`}
    order by at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}
