// What an order had reserved is sold when it is paid, and goes back to the shelf when it ends without the goods having left.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { announce } from '#platform/facts'
import { recordMovement, type StockMovement } from '../stock-history.ts'

interface Reservation {
  shopId: string
  variantId: string
  productId: string
  quantity: number
  state: 'reserved' | 'sold' | 'returned'
}

async function lockReservations(tx: TxCtx, orderId: string): Promise<Reservation[]> {
  const { rows } = await sql<Reservation>`
    select r.shop_id as "shopId", r.variant_id as "variantId", v.product_id as "productId", r.quantity, r.state
    from catalogue.stock_reservation r join catalogue.variant v on v.shop_id = r.shop_id and v.id = r.variant_id
    where r.order_id = ${orderId} order by r.variant_id for update`.execute(tx.db)
  return rows
}

async function move(
  tx: TxCtx,
  orderId: string,
  reservation: Reservation,
  to: { state: 'sold' | 'returned'; kind: StockMovement; onHand: number; reserved: number },
): Promise<void> {
  const { shopId, variantId, quantity } = reservation
  await sql`update catalogue.variant set stock_on_hand = stock_on_hand + ${to.onHand * quantity},
      stock_reserved = stock_reserved + ${to.reserved * quantity}
    where shop_id = ${shopId} and id = ${variantId}`.execute(tx.db)
  await sql`update catalogue.stock_reservation set state = ${to.state}
    where shop_id = ${shopId} and order_id = ${orderId} and variant_id = ${variantId}`.execute(tx.db)
  await recordMovement(tx, shopId, variantId, to.kind, quantity, { orderId })
}

async function announceChanged(tx: TxCtx, reservations: readonly Reservation[]): Promise<void> {
  for (const [productId, shopId] of new Map(reservations.map((line) => [line.productId, line.shopId])))
    await announce(tx, 'product_changed', { shopId, productId })
}

/** Paid: the pieces leave the stock. Idempotent. */
export async function sellReservedStock(tx: TxCtx, orderId: string): Promise<void> {
  const reserved = (await lockReservations(tx, orderId)).filter(({ state }) => state === 'reserved')
  for (const line of reserved) await move(tx, orderId, line, { state: 'sold', kind: 'sold', onHand: -1, reserved: -1 })
  await announceChanged(tx, reserved)
}

/** Expired, cancelled, or refunded before it was shipped: the pieces can be bought again. Idempotent. */
export async function returnReservedStock(tx: TxCtx, orderId: string): Promise<void> {
  const open = (await lockReservations(tx, orderId)).filter(({ state }) => state !== 'returned')
  for (const line of open)
    await move(
      tx,
      orderId,
      line,
      line.state === 'sold'
        ? { state: 'returned', kind: 'returned', onHand: 1, reserved: 0 }
        : { state: 'returned', kind: 'released', onHand: 0, reserved: -1 },
    )
  await announceChanged(tx, open)
}
