// One of the two writes to the other: screened first, then kept, and the other is told in a moment unless she reads it before.
import { isReadyMade, readyMade } from '@amana/contract'
import { sql } from 'kysely'
import { type OrderRow, readOrderRow } from '#orders'
import { after, hours } from '#platform/clock'
import { accountIdOf, type Ctx, type TxCtx, transact, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { readTogetherMax, refuseContactDetails } from '#screening'
import { mayMessage } from '#trust'
import { messageEmpty, onlyReadyMade, pictureUnknown, threadClosed, tooManyMessages } from '../errors.ts'
import {
  allowedIn,
  canWrite,
  countsOnceWithin,
  messagesPerHour,
  otherSide,
  readTogetherWithin,
  type Side,
  tellAgainAfter,
} from '../rules.ts'
import type { Reader } from '../thread-view.ts'

export interface Written {
  text: string
  pictureIds: readonly string[]
}

/** The seller's work is kept to her shop by PostgreSQL itself. */
export const transactAs = <T>(ctx: Ctx, { side, order }: Reader, work: (tx: TxCtx) => Promise<T>): Promise<T> =>
  side === 'seller' ? transactForShop(ctx, order.shop_id, work) : transact(ctx, work)

/** Throws message_empty, thread_closed, only_ready_made, contact_details_in_text, too_many_messages, picture_unknown. */
export async function sendMessage(ctx: Ctx, writer: Reader, written: Written): Promise<void> {
  const { side, order } = writer
  if (!written.text && written.pictureIds.length === 0) throw messageEmpty()
  if (!canWrite(order, ctx.now)) throw threadClosed()
  if (side === 'seller') await refuseFreeText(ctx, order.shop_id, written)
  await refuseContactDetails(
    ctx,
    { message: written.text },
    {
      ...(side === 'seller' && { shopId: order.shop_id }),
      orderId: order.id,
      allowed: allowedIn(order),
      before: await lastWrittenBy(ctx, order, side),
    },
  )
  await transactAs(ctx, writer, async (tx) => {
    // One after the other, so that what a bad line sends twice is seen to be there.
    await waitForTurn(tx, `messages.thread ${order.id}`)
    if (await isThereAlready(tx, order, side, written)) return
    const id = newId(tx.now)
    await openThread(tx, order, side, id)
    await refuseTooMany(tx, order, side)
    await sql`insert into messages.message (shop_id, order_id, id, from_side, account_id, text, written_at)
      values (${order.shop_id}, ${order.id}, ${id}, ${side}, ${accountIdOf(tx.actor) ?? null}, ${written.text}, ${tx.now})`.execute(
      tx.db,
    )
    await takePictures(tx, writer, id, written.pictureIds)
    await announce(tx, 'message_sent', { messageId: id, orderId: order.id, shopId: order.shop_id, from: side })
  })
}

/** Throws only_ready_made where trust has closed the free text to the shop. */
async function refuseFreeText(ctx: Ctx, shopId: string, { text, pictureIds }: Written): Promise<void> {
  if (pictureIds.length === 0 && isReadyMade(text)) return
  const leave = await mayMessage(ctx, shopId)
  if (leave.may) return
  const data = { until: leave.until?.toISOString() ?? null, sentences: leave.sentences, readyMade }
  throw onlyReadyMade.with({ data }, leave.sentence)
}

/** The same words and pictures again, with nothing between: sent twice by a browser or a person who saw no answer. */
async function isThereAlready(tx: TxCtx, order: OrderRow, side: Side, { text, pictureIds }: Written): Promise<boolean> {
  const { rows } = await sql<{ pictures: string[] }>`
    select array(select id from messages.picture p where p.message_id = m.id order by position)::text[] as pictures
    from messages.thread t
    join messages.message m on m.shop_id = t.shop_id and m.order_id = t.order_id and m.id = t.last_message_id
    where t.shop_id = ${order.shop_id} and t.order_id = ${order.id} and m.from_side = ${side}
      and m.text = ${text} and m.written_at > ${after(tx.now, -countsOnceWithin)}`.execute(tx.db)
  return rows[0] !== undefined && rows[0].pictures.join() === pictureIds.join()
}

/** Oldest first: a number in three messages is one number to the other. */
async function lastWrittenBy(ctx: Ctx, order: OrderRow, side: Side): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from messages.message
    where shop_id = ${order.shop_id} and order_id = ${order.id} and from_side = ${side} and text <> ''
      and written_at > ${after(ctx.now, -readTogetherWithin)}
    order by id desc limit ${readTogetherMax}`.execute(ctx.db)
  return rows.map(({ text }) => text).reverse()
}

/** Writes that it is the other's turn; locks the thread, so that two who write at once do so one after the other. */
async function openThread(tx: TxCtx, order: OrderRow, from: Side, messageId: string): Promise<void> {
  const to = otherSide(from)
  const columns = { tellAt: sql.ref(`tell_${to}_at`), toldAt: sql.ref(`thread.${to}_told_at`) }
  const { readAt } = { readAt: sql.ref(`${from}_read_at`) }
  await sql`insert into messages.thread as thread
      (shop_id, order_id, buyer_account_id, last_from, last_at, last_message_id, ${readAt}, ${columns.tellAt})
    values (${order.shop_id}, ${order.id}, ${order.account_id}, ${from}, ${tx.now}, ${messageId}, ${tx.now}, ${tx.now})
    on conflict (shop_id, order_id) do update set last_from = excluded.last_from, last_at = excluded.last_at,
      last_message_id = excluded.last_message_id, buyer_account_id = excluded.buyer_account_id, ${readAt} = excluded.last_at,
      ${columns.tellAt} = greatest(excluded.last_at, ${columns.toldAt} + ${tellAgainAfter / 1000} * interval '1 second')`.execute(
    tx.db,
  )
}

async function refuseTooMany(tx: TxCtx, order: OrderRow, side: Side): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from messages.message
    where shop_id = ${order.shop_id} and order_id = ${order.id} and from_side = ${side}
      and written_at > ${after(tx.now, -hours(1))}`.execute(tx.db)
  if (rows[0]!.count >= messagesPerHour) throw tooManyMessages.with({ data: { retryAfterSeconds: 300 } })
}

async function takePictures(tx: TxCtx, { side, order }: Reader, messageId: string, ids: readonly string[]) {
  if (ids.length === 0) return
  const { numAffectedRows } = await sql`update messages.picture set message_id = ${messageId},
      position = array_position(${[...ids]}::uuid[], id) - 1
    where shop_id = ${order.shop_id} and order_id = ${order.id} and from_side = ${side} and message_id is null
      and id = any(${[...ids]}::uuid[])`.execute(tx.db)
  if (Number(numAffectedRows) !== new Set(ids).size) throw pictureUnknown()
}

/** What the writer sees next; the order may have moved on meanwhile. */
export const again = async (ctx: Ctx, { side, order }: Reader): Promise<Reader> => ({
  side,
  order: await readOrderRow(ctx, order.id),
})
