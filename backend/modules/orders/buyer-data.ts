// What orders keeps of the person who bought: handed out to her, in the way of erasing while money is on its way, and
// forgotten afterwards.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { type ErasureObstacle, forgetOrderTraits } from '#identity'
import type { Ctx, TxCtx } from '#platform/context'
import type { OrderLineRow, OrderRow } from './order-row.ts'
import { readLines } from './queries.ts'
import { forgetRemembered } from './remembered-buyer.ts'

const ordersOf = async (ctx: Ctx, accountId: string): Promise<OrderRow[]> =>
  (await sql<OrderRow>`select * from orders."order" where account_id = ${accountId} order by id`.execute(ctx.db)).rows

const exportedLine = (line: OrderLineRow) => ({
  productId: toWireId('product', line.product_id),
  title: line.title,
  optionValues: line.option_values,
  quantity: line.quantity,
  unitPriceCents: line.unit_price_cents,
})

const exportedOrder = (order: OrderRow, lines: OrderLineRow[]) => ({
  id: toWireId('order', order.id),
  number: order.number,
  shopId: toWireId('shop', order.shop_id),
  state: order.state,
  contact: { name: order.contact_name, phone: order.contact_phone },
  delivery: { name: order.delivery_name, county: order.county, town: order.town, landmark: order.landmark },
  lines: lines.map(exportedLine),
  deliveryFeeCents: order.delivery_fee_cents,
  totalCents: order.total_cents,
  placedAt: order.placed_at,
  paidAt: order.paid_at,
  shippedAt: order.shipped_at,
  deliveredAt: order.delivered_at,
  completedAt: order.completed_at,
  returnedAt: order.returned_at,
  endedReason: order.ended_reason,
})

/** Every order of the account, oldest first. */
export async function ordersOfPerson(ctx: Ctx, accountId: string) {
  const told = []
  for (const order of await ordersOf(ctx, accountId))
    told.push(exportedOrder(order, await readLines(ctx, order.shop_id, order.id)))
  return told
}

/** Something is still to come: a parcel, a date, or money on its way back. */
const isOpen = (order: OrderRow): boolean =>
  order.due_at !== null || (order.paid_at !== null && order.completed_at === null && order.returned_at === null)

export async function openOrdersStandInTheWay(ctx: Ctx, accountId: string): Promise<ErasureObstacle[]> {
  const open = (await ordersOf(ctx, accountId)).filter(isOpen)
  return open.map(({ number }) => ({
    code: 'order_not_over',
    sentence: `Order ${number} is not over yet. It ends by itself, with the goods with you or the money back.`,
  }))
}

/** Name, number and address leave the orders of the account, and their links end. What was bought and paid stays. */
export async function forgetBuyer(tx: TxCtx, accountId: string): Promise<void> {
  await forgetRemembered(tx, accountId)
  const { rows } = await sql<{ id: string }>`update orders."order"
    set contact_name = 'Erased person', contact_phone = '', landmark = '', key_epoch = key_epoch + 1
    where account_id = ${accountId} and due_at is null and contact_phone <> '' returning id`.execute(tx.db)
  await forgetOrderTraits(
    tx,
    rows.map(({ id }) => id),
  )
}
