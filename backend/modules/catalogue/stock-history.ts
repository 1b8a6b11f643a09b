// Every change of a variant's stock leaves a line in its history.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { newId } from '#platform/ids'

export type StockMovement = 'received' | 'reserved' | 'released' | 'sold' | 'returned' | 'corrected'

/** @param quantity how many pieces; below zero only for `corrected` */
export async function recordMovement(
  tx: TxCtx,
  shopId: string,
  variantId: string,
  kind: StockMovement,
  quantity: number,
  orderId: string | null = null,
): Promise<void> {
  await sql`insert into catalogue.stock_movement (shop_id, id, variant_id, kind, quantity, order_id, at)
    values (${shopId}, ${newId(tx.now)}, ${variantId}, ${kind}, ${quantity}, ${orderId}, ${tx.now})`.execute(tx.db)
}
