// The module's SQL.
import type { OrderState } from '@amana/contract'
import { sql } from 'kysely'
import { setReleaseAt } from '#escrow'
import type { Ctx, TxCtx } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { type Mover, moveBetween, phoneShownStates, waitingStates } from './lifecycle.ts'
import type { OrderLineRow, OrderRow } from './order-row.ts'
import type { OrderSearch } from './order-search.ts'

export const findOrder = async (ctx: Ctx, orderId: string): Promise<OrderRow | undefined> =>
  (await sql<OrderRow>`select * from orders."order" where id = ${orderId}`.execute(ctx.db)).rows[0]

/** The order, or a refusal that says there is none. */
export async function readOrderRow(ctx: Ctx, orderId: string, shopId?: string): Promise<OrderRow> {
  const row = await findOrder(ctx, orderId)
  if (!row || (shopId && row.shop_id !== shopId)) throw notFound('order')
  return row
}

/** Many at once; those that are not there are missing. */
export async function readOrderRows(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, OrderRow>> {
  const { rows } = await sql<OrderRow>`select * from orders."order" where id = any(${orderIds}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** What was bought first in each order. */
export async function readFirstTitles(ctx: Ctx, orders: readonly OrderRow[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`select order_id as id, title from orders.order_line
    where (shop_id, order_id) in (select * from unnest(${orders.map((order) => order.shop_id)}::uuid[],
      ${orders.map(({ id }) => id)}::uuid[])) and position = 0`.execute(ctx.db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Changes whenever anything about one of these orders does. */
export async function readOrderMarks(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; mark: string }>`
    select id, xmin::text as mark from orders."order" where id = any(${orderIds}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

/** The order, locked until the transaction ends: who comes second sees what the first has done. */
export async function lockOrder(tx: TxCtx, orderId: string): Promise<OrderRow> {
  const { rows } = await sql<OrderRow>`select * from orders."order" where id = ${orderId} for update`.execute(tx.db)
  if (!rows[0]) throw notFound('order')
  return rows[0]
}

export const readLines = async (ctx: Ctx, shopId: string, orderId: string): Promise<OrderLineRow[]> =>
  (
    await sql<OrderLineRow>`select variant_id, product_id, title, option_values, quantity, unit_price_cents, picture
      from orders.order_line where shop_id = ${shopId} and order_id = ${orderId} order by position`.execute(ctx.db)
  ).rows

type Change = Partial<Omit<OrderRow, 'shop_id' | 'id' | 'number' | 'state'>>

/** Moves a locked order on: state, what comes with it, and the line in its history. Gives the row as it is now. */
export async function move(
  tx: TxCtx,
  order: OrderRow,
  to: OrderState,
  how: { by: Mover; reason?: string } & { change: Change },
): Promise<OrderRow> {
  assert(
    moveBetween(order.state, to)?.by.includes(how.by),
    `${how.by} does not move an order from ${order.state} to ${to}`,
  )
  const change = Object.entries(how.change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql<OrderRow>`update orders."order" set ${sql.join([sql`state = ${to}`, ...change])}
    where shop_id = ${order.shop_id} and id = ${order.id} and state = ${order.state} returning *`.execute(tx.db)
  if (!rows[0]) throw notFound('order')
  await recordMove(tx, order, order.state, to, how.by, how.reason)
  return rows[0]
}

export const recordMove = (
  tx: TxCtx,
  order: { shop_id: string; id: string },
  from: OrderState | null,
  to: OrderState,
  by: string,
  reason?: string,
) =>
  sql`insert into orders.order_move (shop_id, order_id, id, from_state, to_state, at, by, reason)
    values (${order.shop_id}, ${order.id}, ${newId(tx.now)}, ${from}, ${to}, ${tx.now}, ${by}, ${reason ?? null})`.execute(
    tx.db,
  )

/**
 * Orders of shops that are paid to one M-Pesa number are counted one after the other, until each transaction ends: two that
 * come at the same instant would both find room under a cap that has room for one. Before stock is locked, never after.
 */
export const waitForTurnOfPocket = (tx: TxCtx, { id, payoutPhone }: { id: string; payoutPhone: string | null }) =>
  waitForTurn(tx, `orders.pocket ${payoutPhone ?? id}`)

/** What buyers have at stake with a shop: orders that wait for their payment, and those that are paid and not over. */
export async function exposureOf(
  ctx: Ctx,
  shopId: string,
  since: Date,
): Promise<{ openCents: number; ordersSince: number }> {
  const { rows } = await sql<{ open_cents: number; orders_since: number }>`
    select coalesce(sum(total_cents) filter (where state in ('awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed')), 0)::bigint
        as open_cents,
      count(*) filter (where placed_at >= ${since} and state not in ('expired', 'cancelled'))::int as orders_since
    from orders."order"
    where shop_id = ${shopId}
      and (state in ('awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed') or placed_at >= ${since})`.execute(
    ctx.db,
  )
  return { openCents: rows[0]!.open_cents, ordersSince: rows[0]!.orders_since }
}

/** Of several shops together. */
export async function openCentsOf(ctx: Ctx, shopIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ open_cents: number }>`select coalesce(sum(total_cents), 0)::bigint as open_cents
    from orders."order" where shop_id = any(${[...shopIds]}::uuid[])
      and state in ('awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed')`.execute(ctx.db)
  return rows[0]!.open_cents
}

/** A delivered order's money waits until another day: its hold says so too. */
export async function dateRelease(tx: TxCtx, order: { shop_id: string; id: string }, at: Date): Promise<void> {
  await sql`update orders."order" set due_at = ${at}
    where shop_id = ${order.shop_id} and id = ${order.id} and state = 'delivered'`.execute(tx.db)
  await setReleaseAt(tx, order.id, at)
}

/** Of one shop, locked in the order of their ids: two who do so never wait for each other. */
export const lockOrdersOfShop = async (tx: TxCtx, shopId: string, states: OrderState[]): Promise<OrderRow[]> =>
  (
    await sql<OrderRow>`select * from orders."order" where shop_id = ${shopId} and state = any(${states}::text[])
      order by id for update`.execute(tx.db)
  ).rows

/** Orders whose time is over, oldest first; rows that somebody else works on are passed over. */
export const lockDueOrders = async (tx: TxCtx, most: number, except: string[] = []): Promise<OrderRow[]> =>
  (
    await sql<OrderRow>`select * from orders."order" where due_at <= ${tx.now} and id <> all (${except}::uuid[])
      order by due_at limit ${most}
      for update skip locked`.execute(tx.db)
  ).rows

export interface OrderListRow extends OrderRow {
  first_title: string
  first_picture: OrderLineRow['picture']
  items: number
}

const withLines = sql`
  cross join lateral (select l.title as first_title, l.picture as first_picture from orders.order_line l
    where l.shop_id = o.shop_id and l.order_id = o.id order by l.position limit 1) first_line
  cross join lateral (select sum(l.quantity)::int as items from orders.order_line l
    where l.shop_id = o.shop_id and l.order_id = o.id) counted`

/** Newest first, continued after the order with id `after`. */
export const listByAccount = async (ctx: Ctx, accountId: string, after: string | undefined, limit: number) =>
  (
    await sql<OrderListRow>`select o.*, first_title, first_picture, items from orders."order" o ${withLines}
      where o.account_id = ${accountId} and (${after ?? null}::uuid is null or o.id < ${after ?? null}::uuid)
      order by o.id desc limit ${limit}`.execute(ctx.db)
  ).rows

export interface ShopListWish {
  state?: OrderState | undefined
  search?: OrderSearch | undefined
  /** Only what has to be sent by then. */
  dueBy?: Date | undefined
  after?: string | undefined
  limit: number
}

/** In a waiting state the most urgent first; otherwise the newest. Continued after the order with id `after`. */
export async function listByShop(ctx: Ctx, shopId: string, wish: ShopListWish): Promise<OrderListRow[]> {
  const { state = wish.dueBy && 'paid', after = null, limit } = wish
  const urgent = (waitingStates as (OrderState | undefined)[]).includes(state)
  const from = urgent
    ? sql`(o.due_at, o.id) > (select coalesce(due_at, '-infinity'), id from orders."order" where shop_id = ${shopId} and id = ${after}::uuid)`
    : sql`o.id < ${after}::uuid`
  const { rows } =
    await sql<OrderListRow>`select o.*, first_title, first_picture, items from orders."order" o ${withLines}
    where o.shop_id = ${shopId} and (${state ?? null}::text is null or o.state = ${state ?? null})
      and ${wish.search ? found(wish.search) : sql`true`}
      and (${wish.dueBy ?? null}::timestamptz is null or (o.state = 'paid' and o.due_at <= ${wish.dueBy ?? null}))
      and (${after}::uuid is null or ${from})
    order by ${urgent ? sql`o.due_at, o.id` : sql`o.id desc`} limit ${limit}`.execute(ctx.db)
  return rows
}

/** As orders are looked for: by words, by the letters and digits of a number, or by a phone that the seller may see. */
function found({ words, number, phoneEnd }: OrderSearch) {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(o.contact_name ilike ${like} or o.tracking_number ilike ${like}
    or (${number} <> '' and replace(o.number, '-', '') ilike '%' || ${number} || '%')
    or (${phoneEnd} <> '' and o.state = any(${phoneShownStates}::text[]) and o.contact_phone like '%' || ${phoneEnd}))`
}

export const countToSend = async (ctx: Ctx, shopId: string, dueBy: Date): Promise<number> =>
  (
    await sql<{ count: number }>`select count(*)::int as count from orders."order"
      where shop_id = ${shopId} and state = 'paid' and due_at <= ${dueBy}`.execute(ctx.db)
  ).rows[0]!.count

export async function countByState(ctx: Ctx, shopId?: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`select state, count(*)::int as count from orders."order"
    where ${shopId ?? null}::uuid is null or shop_id = ${shopId ?? null}::uuid group by state`.execute(ctx.db)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/** Those that have not ended, over all shops. */
export async function countOpenByState(ctx: Ctx): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`select state, count(*)::int as count from orders."order"
    where due_at is not null group by state`.execute(ctx.db)
  return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/** Orders that a rule should have ended and has not: there must be none. */
export const listOverdue = async (ctx: Ctx, before: Date) =>
  (
    await sql<{ id: string; due_at: Date; state: string }>`select id, due_at, state from orders."order"
      where due_at <= ${before} order by due_at limit 20`.execute(ctx.db)
  ).rows

/** Which of these pictures are on what was bought: it is shown as it was at the sale, whatever the seller does later. */
export async function pictureKeysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct substring(picture ->> 'url' from '^/media/([0-9a-f]{32})-') as key from orders.order_line
    where picture is not null and substring(picture ->> 'url' from '^/media/([0-9a-f]{32})-') = any(${keys}::text[])`.execute(
    ctx.db,
  )
  return rows.map(({ key }) => key)
}

export const idsOfAccount = async (ctx: Ctx, accountId: string): Promise<string[]> =>
  (await sql<{ id: string }>`select id from orders."order" where account_id = ${accountId}`.execute(ctx.db)).rows.map(
    ({ id }) => id,
  )
