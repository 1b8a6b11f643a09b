// A thread as one of its two sides sees it: what was written, with the order's own moves between.
import { fromWireId, type Thread, type ThreadLine, toWireId } from '@amana/contract'
import { choicesPage, personOf } from '#notifications'
import { type OrderRow, readOrderRow } from '#orders'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { readShopForSale } from '#shops'
import { canWrite, linesPerPage, otherSide, phonesAllowed, type Side } from './rules.ts'
import { countUnread, findThread, type MessageRow, type PictureRow, readMessages, readPictures } from './thread-row.ts'

export interface Reader {
  side: Side
  order: OrderRow
}

/** The order's moves, by the dates that it keeps. */
const movesOf = (order: OrderRow): { code: string; at: Date }[] =>
  (
    [
      ['placed', order.placed_at],
      ['paid', order.paid_at],
      ['shipped', order.shipped_at],
      ['delivered', order.delivered_at],
      ['disputed', order.disputed_at],
      ['completed', order.completed_at],
      ['refunded', order.returned_at],
    ] as const
  ).flatMap(([code, at]) => (at ? [{ code, at }] : []))

const messageLine = (message: MessageRow, pictures: PictureRow[], side: Side): ThreadLine => ({
  kind: 'message',
  id: toWireId('message', message.id),
  mine: message.from_side === side,
  text: message.text,
  pictures: pictures
    .filter((picture) => picture.message_id === message.id)
    .map(({ id, width, height, held, refused_for }) => ({
      ...{ id: toWireId('messagePicture', id), width, height },
      // What was read in it is told to whoever sent it alone.
      notShown: held ? { refusedFor: refused_for && (message.from_side === side ? refused_for : []) } : null,
    })),
  at: message.written_at.toISOString(),
})

/** Oldest first; of the moves, those that fall into this page's time. */
function linesOf(messages: ThreadLine[], order: OrderRow, whole: boolean, first: boolean): ThreadLine[] {
  const [from, until] = [messages[0]?.at ?? '', messages.at(-1)?.at ?? '']
  const moves = movesOf(order)
    .map(({ code, at }): ThreadLine => ({ kind: 'event', code, at: at.toISOString() }))
    .filter(({ at }) => (whole || at >= from) && (first || at <= until))
  return [...moves, ...messages].sort((one, other) => one.at.localeCompare(other.at))
}

async function nameOfOther(ctx: Ctx, { side, order }: Reader): Promise<string> {
  if (side === 'seller') return order.contact_name
  const shop = await readShopForSale(ctx, order.shop_id)
  assert(shop, 'an order has a shop')
  return shop.name
}

/** @param before wire id of a message: what was written before it */
export async function threadView(ctx: Ctx, reader: Reader, before?: string): Promise<Thread> {
  const { side, order } = reader
  const where = { shopId: order.shop_id, orderId: order.id }
  const thread = await findThread(ctx, where)
  const newestFirst = await readMessages(ctx, where, fromWireId('message', before ?? ''))
  const pictures = await readPictures(
    ctx,
    order.shop_id,
    newestFirst.map(({ id }) => id),
  )
  const whole = newestFirst.length < linesPerPage
  const messages = newestFirst.map((message) => messageLine(message, pictures, side)).reverse()
  return {
    orderId: toWireId('order', order.id),
    orderNumber: order.number,
    orderState: order.state,
    side,
    otherName: await nameOfOther(ctx, reader),
    lines: linesOf(messages, order, whole, before === undefined),
    earlier: whole ? null : toWireId('message', newestFirst.at(-1)!.id),
    unread: thread ? await countUnread(ctx, where, side) : 0,
    otherReadAt: thread?.[`${otherSide(side)}_read_at`]?.toISOString() ?? null,
    canWrite: canWrite(order, ctx.now),
    phonesAllowed: phonesAllowed(order),
    choicesLink: ctx.actor.kind === 'guest' ? choicesPage(ctx, personOf(ctx, { phone: order.contact_phone })) : null,
  }
}

export const readerOf = async (ctx: Ctx, side: Side, orderId: string, shopId?: string): Promise<Reader> => ({
  side,
  order: await readOrderRow(ctx, orderId, shopId),
})
