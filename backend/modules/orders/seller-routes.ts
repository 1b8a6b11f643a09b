// The seller's orders over HTTP: the desk, shipping one or many, the hand-over, and money given back.
import * as endpoint from '@amana/contract'
import { toWireId } from '@amana/contract'
import { after, days } from '#platform/clock'
import { type Ctx, transactForShop } from '#platform/context'
import { assert } from '#platform/errors'
import type { Routes } from '#platform/http'
import { once } from '#platform/idempotency'
import { cancelShopOrder } from './actions/cancel-order.ts'
import { enterHandoverCode } from './actions/enter-handover-code.ts'
import { giveMoneyBack } from './actions/give-money-back.ts'
import { nameRider } from './actions/name-rider.ts'
import { shipOrder, shipOrders } from './actions/ship-order.ts'
import { carriers } from './carriers.ts'
import { toSummaries } from './order-list.ts'
import type { OrderRow } from './order-row.ts'
import { readSearch } from './order-search.ts'
import { countByState, countToSend, listByShop, readOrderRow } from './queries.ts'
import { readShopFigures } from './shop-figures.ts'
import { sellerView } from './views.ts'

/** Read, like all of a seller's work, in a transaction that PostgreSQL keeps to the rows of the shop. */
const forSeller = (ctx: Ctx, shopId: string, order: OrderRow) =>
  transactForShop(ctx, shopId, (tx) => sellerView(tx, order))

export function sellerRoutes({ handle }: Routes): void {
  handle(endpoint.listShopOrders, async (ctx, { input }) => {
    const { state, search, due, after: afterId, limit } = input.query
    const { shopId } = input.params
    const inADay = after(ctx.now, days(1))
    return transactForShop(ctx, shopId, async (tx) => {
      const rows = await listByShop(tx, shopId, {
        ...{ state, limit, after: endpoint.fromWireId('order', afterId ?? '') },
        search: search ? readSearch(search) : undefined,
        dueBy: due && inADay,
      })
      const counted = { counts: await countByState(tx, shopId), dueToday: await countToSend(tx, shopId, inADay) }
      return { ...(await toSummaries(tx, rows, limit)), ...counted, carriers }
    })
  })
  handle(endpoint.readShopFigures, (ctx, { input: { params } }) =>
    transactForShop(ctx, params.shopId, (tx) => readShopFigures(tx, params.shopId)),
  )
  handle(endpoint.readShopOrder, async (ctx, { input: { params } }) =>
    transactForShop(ctx, params.shopId, async (tx) =>
      sellerView(tx, await readOrderRow(tx, params.orderId, params.shopId)),
    ),
  )
  handle(endpoint.shipOrder, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await shipOrder(ctx, params.shopId, params.orderId, body)),
  )
  handle(endpoint.shipOrders, async (ctx, { input: { params, body } }) => {
    const outcomes = await shipOrders(ctx, params.shopId, body.carrier, body.parcels)
    return {
      parcels: outcomes.map(({ orderId, refusal }) => ({
        orderId: toWireId('order', orderId),
        refusal: refusal ? { code: refusal.code, detail: refusal.message } : null,
      })),
    }
  })
  handle(endpoint.enterHandoverCode, async (ctx, { input: { params, body } }) =>
    forSeller(
      ctx,
      params.shopId,
      await enterHandoverCode(ctx, params.shopId, params.orderId, { ...body, by: 'seller' }),
    ),
  )
  handle(endpoint.nameRider, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await nameRider(ctx, params.shopId, params.orderId, body.phone)),
  )
  handle(endpoint.takeLinkBack, async (ctx, { input: { params } }) =>
    forSeller(ctx, params.shopId, await nameRider(ctx, params.shopId, params.orderId, null)),
  )
  handle(endpoint.cancelShopOrder, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await cancelShopOrder(ctx, params.shopId, params.orderId, body.reason)),
  )
  handle(endpoint.giveMoneyBack, async (ctx, { input: { params, body }, idempotency }) => {
    assert(idempotency, 'giving money back is idempotent')
    const scope = `${idempotency.scope}:${params.orderId}`
    const { key } = idempotency
    const { reply } = await once(ctx, { ...idempotency, scope }, async (tx) =>
      sellerView(tx, await giveMoneyBack(tx, params.shopId, params.orderId, { ...body, key })),
    )
    return reply
  })
}
