// An order takes its pieces off the shelf: nobody else can buy them while it is being paid. Never more than there are.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { outOfStock } from '../errors.ts'
import { recordMovement } from '../stock-history.ts'

export interface StockLine {
  shopId: string
  variantId: string
  quantity: number
}

interface LockedVariant {
  id: string
  productId: string
  title: string
  available: number
}

/**
 * Throws out_of_stock (with `data.lines`: which, how many are left); then nothing is reserved.
 * Variants are locked in the order of their ids, so that two orders with the same goods wait instead of blocking each other.
 */
export async function reserveStock(tx: TxCtx, orderId: string, lines: readonly StockLine[]): Promise<void> {
  const sorted = [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
  const locked = await lockVariants(tx, sorted)
  const short = sorted.filter((line) => (locked.get(line.variantId)?.available ?? 0) < line.quantity)
  if (short.length > 0) throw shortOf(short, locked)
  for (const line of sorted) await take(tx, orderId, line)
  for (const [productId, shopId] of new Map(sorted.map((line) => [locked.get(line.variantId)!.productId, line.shopId])))
    await announce(tx, 'product_changed', { shopId, productId })
}

async function lockVariants(tx: TxCtx, lines: readonly StockLine[]): Promise<Map<string, LockedVariant>> {
  const { rows } = await sql<LockedVariant>`
    select v.id, v.product_id as "productId", p.title, v.stock_on_hand - v.stock_reserved as available
    from catalogue.variant v join catalogue.product p on p.shop_id = v.shop_id and p.id = v.product_id
    where v.id = any(${lines.map((line) => line.variantId)}::uuid[])
      and v.shop_id = any(${lines.map((line) => line.shopId)}::uuid[])
    order by v.id for update of v`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row]))
}

function shortOf(short: readonly StockLine[], locked: Map<string, LockedVariant>) {
  const left = ({ variantId }: StockLine) => locked.get(variantId)?.available ?? 0
  const title = ({ variantId }: StockLine) => locked.get(variantId)?.title ?? 'This product'
  const lines = short.map((line) => ({
    variantId: toWireId('variant', line.variantId),
    title: title(line),
    left: left(line),
  }))
  return outOfStock.with({ data: { lines } }, title(short[0]!), left(short[0]!))
}

async function take(tx: TxCtx, orderId: string, { shopId, variantId, quantity }: StockLine): Promise<void> {
  await sql`update catalogue.variant set stock_reserved = stock_reserved + ${quantity}
    where shop_id = ${shopId} and id = ${variantId}`.execute(tx.db)
  await sql`insert into catalogue.stock_reservation (shop_id, order_id, variant_id, quantity)
    values (${shopId}, ${orderId}, ${variantId}, ${quantity})`.execute(tx.db)
  await recordMovement(tx, shopId, variantId, 'reserved', quantity, { orderId })
}
