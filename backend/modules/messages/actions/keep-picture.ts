// A picture on its way into a thread, and out of it again: for the two parties alone.
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { holdOf } from '#platform/held-pictures'
import { newId } from '#platform/ids'
import { mediaStorage } from '#platform/media-storage'
import { fileOf } from '#platform/picture-files'
import { storePicture } from '#platform/pictures'
import { lookForContacts } from '#screening'
import { threadClosed, tooManyMessages } from '../errors.ts'
import { canWrite, phonesAllowed, pictureWaitsMs, waitingPicturesMax } from '../rules.ts'
import type { PictureRow } from '../thread-row.ts'
import type { Reader } from '../thread-view.ts'
import { transactAs } from './send-message.ts'

/** Before payment a picture is looked into like a text; afterwards a rider's number may stand in it. */
const lookFor = ({ side, order }: Reader) => lookForContacts(side === 'seller' ? { shopId: order.shop_id } : {})

/** Throws not_a_picture and its like, thread_closed, too_many_messages. Gives the picture's id. */
export async function keepPicture(ctx: Ctx, sender: Reader, bytes: Uint8Array): Promise<string> {
  const { side, order } = sender
  if (!canWrite(order, ctx.now)) throw threadClosed()
  const stored = await storePicture(ctx, bytes, phonesAllowed(order) ? undefined : lookFor(sender))
  const { key, width, height, widths } = stored
  const id = newId(ctx.now)
  await transactAs(ctx, sender, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from messages.picture
      where shop_id = ${order.shop_id} and order_id = ${order.id} and from_side = ${side} and message_id is null
        and sent_at > ${after(tx.now, -pictureWaitsMs)}`.execute(tx.db)
    if (rows[0]!.count >= waitingPicturesMax) throw tooManyMessages.with({ data: { retryAfterSeconds: 600 } })
    const { held, refusedFor } = await holdOf(tx, stored)
    await sql`insert into messages.picture
      (shop_id, id, order_id, from_side, key, width, height, widths, held, refused_for, sent_at)
      values (${order.shop_id}, ${id}, ${order.id}, ${side}, ${key}, ${width}, ${height}, ${widths}, ${held}, ${refusedFor},
        ${tx.now})`.execute(tx.db)
  })
  return id
}

/**
 * Writes the file to the response. Asked for by the order and the picture's id, each time with who is asking: a link that was replaced
 * or a session that has ended opens no picture either, as an address with a secret in it would, for whoever once saw it.
 */
export async function givePicture(ctx: Ctx, { order }: Reader, pictureId: string, width: number, response: Response) {
  const { rows } = await sql<PictureRow>`select * from messages.picture
    where shop_id = ${order.shop_id} and order_id = ${order.id} and id = ${pictureId} and message_id is not null`.execute(
    ctx.db,
  )
  const picture = rows[0]
  const wide = picture && (picture.widths.find((each) => each >= width) ?? picture.widths.at(-1)!)
  const found = wide && (await mediaStorage(ctx.config).get(fileOf(picture.key, wide)))
  if (!found) throw notFound('picture')
  response.set({
    'content-type': 'image/webp',
    'content-length': String(found.bytes),
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  })
  // Whoever leaves half-way ends the reading too.
  await pipeline(found.stream, response).catch(() => undefined)
}

/** Which of these files a thread shows, or is about to. */
export async function pictureKeysShown(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select distinct key from messages.picture
    where key = any(${[...keys]}::text[])`.execute(ctx.db)
  return rows.map(({ key }) => key)
}

/** What was chosen and never sent; the files follow a day later. */
export async function forgetUnsentPictures(ctx: Ctx): Promise<void> {
  await sql`delete from messages.picture where message_id is null and sent_at < ${after(ctx.now, -pictureWaitsMs)}`.execute(
    ctx.db,
  )
}
