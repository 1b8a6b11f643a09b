// Threads over HTTP: the buyer's side, and the seller's.
import * as endpoint from '@amana/contract'
import { toWireId } from '@amana/contract'
import { markReadAt } from '#notifications'
import { accountIdOf, type Ctx, transact, transactForShop } from '#platform/context'
import { assert } from '#platform/errors'
import type { Routes } from '#platform/http'
import { withUpload } from '#platform/upload'
import { givePicture, keepPicture } from './actions/keep-picture.ts'
import { again, sendMessage } from './actions/send-message.ts'
import { threadList } from './thread-list.ts'
import { markRead } from './thread-row.ts'
import { readerOf, threadView } from './thread-view.ts'

const buyer = (ctx: Ctx, orderId: string) => readerOf(ctx, 'buyer', orderId)
/** Read, like all of a seller's work, in a transaction that PostgreSQL keeps to the rows of the shop. */
const seller = (ctx: Ctx, { shopId, orderId }: { shopId: string; orderId: string }) =>
  transactForShop(ctx, shopId, (tx) => readerOf(tx, 'seller', orderId, shopId))

/** Who has the page of the thread open has seen what the bell rang for. */
async function hushBell(ctx: Ctx, page: string): Promise<void> {
  const accountId = accountIdOf(ctx.actor)
  if (accountId) await markReadAt(ctx, accountId, page)
}

function buyerRoutes({ handle }: Routes): void {
  handle(endpoint.readOrderThread, async (ctx, { input: { params, query } }) =>
    threadView(ctx, await buyer(ctx, params.orderId), query.before),
  )
  handle(endpoint.sendOrderMessage, async (ctx, { input: { params, body } }) => {
    const writer = await buyer(ctx, params.orderId)
    await sendMessage(ctx, writer, body)
    return threadView(ctx, await again(ctx, writer))
  })
  handle(endpoint.markOrderThreadRead, async (ctx, { input: { params } }) => {
    const { order } = await buyer(ctx, params.orderId)
    await transact(ctx, (tx) => markRead(tx, { shopId: order.shop_id, orderId: order.id }, 'buyer'))
    await hushBell(ctx, `/order/${toWireId('order', order.id)}/messages`)
    return undefined
  })
  handle(endpoint.addOrderMessagePicture, async (ctx, { input: { params }, request, response }) => {
    const sender = await buyer(ctx, params.orderId)
    const id = await withUpload(ctx, request, response, (bytes) => keepPicture(ctx, sender, bytes))
    return { id: toWireId('messagePicture', id) }
  })
  handle(endpoint.readOrderMessagePicture, async (ctx, { input: { params, query }, response }) => {
    await givePicture(ctx, await buyer(ctx, params.orderId), params.messagePictureId, query.width, response)
    return undefined
  })
  handle(endpoint.listMyThreads, (ctx, { input: { query } }) => {
    const buyerAccountId = accountIdOf(ctx.actor)
    assert(buyerAccountId, 'only accounts get here')
    return threadList(ctx, { buyerAccountId }, query)
  })
}

function sellerRoutes({ handle }: Routes): void {
  handle(endpoint.listShopThreads, (ctx, { input: { params, query } }) =>
    transactForShop(ctx, params.shopId, (tx) => threadList(tx, { shopId: params.shopId }, query)),
  )
  handle(endpoint.readShopThread, async (ctx, { input: { params, query } }) =>
    transactForShop(ctx, params.shopId, async (tx) =>
      threadView(tx, await readerOf(tx, 'seller', params.orderId, params.shopId), query.before),
    ),
  )
  handle(endpoint.sendShopMessage, async (ctx, { input: { params, body } }) => {
    await sendMessage(ctx, await seller(ctx, params), body)
    return transactForShop(ctx, params.shopId, async (tx) =>
      threadView(tx, await readerOf(tx, 'seller', params.orderId, params.shopId)),
    )
  })
  handle(endpoint.markShopThreadRead, async (ctx, { input: { params } }) => {
    await transactForShop(ctx, params.shopId, (tx) => markRead(tx, params, 'seller'))
    await hushBell(ctx, `/seller/orders/${toWireId('order', params.orderId)}/messages`)
    return undefined
  })
  handle(endpoint.addShopMessagePicture, async (ctx, { input: { params }, request, response }) => {
    const sender = await seller(ctx, params)
    const id = await withUpload(ctx, request, response, (bytes) => keepPicture(ctx, sender, bytes))
    return { id: toWireId('messagePicture', id) }
  })
  handle(endpoint.readShopMessagePicture, async (ctx, { input: { params, query }, response }) => {
    await transactForShop(ctx, params.shopId, async (tx) =>
      givePicture(
        tx,
        await readerOf(tx, 'seller', params.orderId, params.shopId),
        params.messagePictureId,
        query.width,
        response,
      ),
    )
    return undefined
  })
}

export function routes(to: Routes): void {
  buyerRoutes(to)
  sellerRoutes(to)
}
