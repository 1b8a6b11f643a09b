// The module's rows, and the SQL that reads them.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { linesPerPage, type Side } from './rules.ts'

export interface ThreadRow {
  shop_id: string
  order_id: string
  buyer_account_id: string | null
  last_from: Side
  last_at: Date
  last_message_id: string
  buyer_read_at: Date | null
  seller_read_at: Date | null
  buyer_told_at: Date | null
  seller_told_at: Date | null
}

export interface MessageRow {
  id: string
  from_side: Side
  text: string | null
  written_at: Date
}

export interface PictureRow {
  id: string
  order_id: string
  message_id: string | null
  key: string
  width: number
  height: number
  widths: number[]
  held: boolean
  refused_for: string[] | null
}

export interface Where {
  shopId: string
  orderId: string
}

export const findThread = async (ctx: Ctx, { shopId, orderId }: Where): Promise<ThreadRow | undefined> =>
  (
    await sql<ThreadRow>`select * from messages.thread where shop_id = ${shopId} and order_id = ${orderId}`.execute(
      ctx.db,
    )
  ).rows[0]

/** A page of messages, newest first. */
export const readMessages = async (ctx: Ctx, { shopId, orderId }: Where, before: string | undefined) =>
  (
    await sql<MessageRow>`select id, from_side, text, written_at from messages.message
      where shop_id = ${shopId} and order_id = ${orderId} and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
      order by id desc limit ${linesPerPage}`.execute(ctx.db)
  ).rows

export const readPictures = async (ctx: Ctx, shopId: string, messageIds: readonly string[]): Promise<PictureRow[]> =>
  messageIds.length === 0
    ? []
    : (
        await sql<PictureRow>`select id, order_id, message_id, key, width, height, widths, held, refused_for
          from messages.picture
          where shop_id = ${shopId} and message_id = any(${messageIds}::uuid[]) order by message_id, position`.execute(
          ctx.db,
        )
      ).rows

/** What the other side wrote since this one has read. */
export async function countUnread(ctx: Ctx, { shopId, orderId }: Where, side: Side): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from messages.message m join messages.thread t on t.shop_id = m.shop_id and t.order_id = m.order_id
    where m.shop_id = ${shopId} and m.order_id = ${orderId} and m.from_side <> ${side}
      and m.written_at > coalesce(${readAtOf(side)}, '-infinity')`.execute(ctx.db)
  return rows[0]!.count
}

const readAtOf = (side: Side) => sql.raw(`t.${side}_read_at`)

/** Nothing new is told of what has been read. */
export const markRead = (tx: TxCtx, { shopId, orderId }: Where, side: Side) =>
  sql`update messages.thread set ${sql.raw(`${side}_read_at`)} = ${tx.now}, ${sql.raw(`tell_${side}_at`)} = null
    where shop_id = ${shopId} and order_id = ${orderId}`.execute(tx.db)

export interface ThreadListRow extends ThreadRow {
  text: string | null
  unread: number
}

const unreadByBuyer = (alias: string) =>
  `(${alias}.last_from = 'seller' and coalesce(${alias}.buyer_read_at, '-infinity') < ${alias}.last_at)`

/**
 * What waits for the seller's answer comes first; in a buyer's list, what she has not read.
 * @param ofWhom the shop, in a transaction that is bound to it, or the account that bought
 */
export async function listThreads(
  ctx: Ctx,
  ofWhom: { shopId: string } | { buyerAccountId: string },
  { after, limit }: { after: string | undefined; limit: number },
): Promise<ThreadListRow[]> {
  const side: Side = 'shopId' in ofWhom ? 'seller' : 'buyer'
  const whose =
    'shopId' in ofWhom ? sql`t.shop_id = ${ofWhom.shopId}` : sql`t.buyer_account_id = ${ofWhom.buyerAccountId}`
  const first = (alias: string) => sql.raw(side === 'seller' ? `(${alias}.last_from = 'buyer')` : unreadByBuyer(alias))
  const rank = (alias: string) => sql`${first(alias)}, ${sql.raw(alias)}.last_message_id`
  const { rows } = await sql<ThreadListRow>`
    select t.*, m.text, (select count(*)::int from messages.message u
        where u.shop_id = t.shop_id and u.order_id = t.order_id and u.from_side <> ${side}
          and u.written_at > coalesce(${readAtOf(side)}, '-infinity')) as unread
    from messages.thread t join messages.message m on m.shop_id = t.shop_id and m.id = t.last_message_id
    where ${whose} and (${after ?? null}::uuid is null or (${rank('t')}) <
      (select ${rank('a')} from messages.thread a where a.last_message_id = ${after ?? null}::uuid))
    order by ${first('t')} desc, t.last_message_id desc limit ${limit}`.execute(ctx.db)
  return rows
}

export async function countUnreadThreads(
  ctx: Ctx,
  ofWhom: { shopId: string } | { buyerAccountId: string },
): Promise<number> {
  const { rows } = await ('shopId' in ofWhom
    ? sql<{ count: number }>`select count(*)::int as count from messages.thread where shop_id = ${ofWhom.shopId}
        and last_from = 'buyer' and (seller_read_at is null or seller_read_at < last_at)`
    : sql<{ count: number }>`select count(*)::int as count from messages.thread
        where buyer_account_id = ${ofWhom.buyerAccountId}
        and last_from = 'seller' and (buyer_read_at is null or buyer_read_at < last_at)`
  ).execute(ctx.db)
  return rows[0]!.count
}
