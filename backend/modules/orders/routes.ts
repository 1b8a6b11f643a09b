// Checkout and orders over HTTP: parse → authorise → one action → reply.
import * as endpoint from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import { cartOwnerOf } from '#carts'
import { accountIdOf, type Ctx, transactForShop } from '#platform/context'
import { assert, Refusal } from '#platform/errors'
import type { Routes } from '#platform/http'
import { once } from '#platform/idempotency'
import { recordRefusedAttempt } from '#trust'
import { cancelOrder, cancelShopOrder } from './actions/cancel-order.ts'
import { confirmOrder } from './actions/confirm-order.ts'
import { enterHandoverCode } from './actions/enter-handover-code.ts'
import { extendDelivery } from './actions/extend-delivery.ts'
import { placeOrder } from './actions/place-order.ts'
import { shipOrder } from './actions/ship-order.ts'
import { agreementOf } from './agreement.ts'
import { checkoutQuote } from './checkout-quote.ts'
import { exposureCapReached } from './errors.ts'
import { makeOrderKey } from './guest-key.ts'
import { guestRoutes } from './guest-routes.ts'
import { toSummaries } from './order-list.ts'
import type { OrderRow } from './order-row.ts'
import { paymentRoutes, paymentView } from './payment-routes.ts'
import { countByState, listByAccount, listByShop, readOrderRow } from './queries.ts'
import { buyerView, sellerView } from './views.ts'

async function placed(ctx: Ctx, order: OrderRow) {
  return {
    orderId: toWireId('order', order.id),
    number: order.number,
    total: kes(order.total_cents),
    key: makeOrderKey(ctx, order.id, order.key_epoch),
    payment: await paymentView(ctx, order),
  }
}

/** What a rule of trust refused is kept after the refused transaction has been given up. */
async function keepRefusal(ctx: Ctx, shopId: string, error: unknown): Promise<void> {
  if (!(error instanceof Refusal) || error.code !== exposureCapReached.code) return
  const accountId = accountIdOf(ctx.actor) ?? null
  await recordRefusedAttempt(ctx, { shopId, accountId, code: error.code, field: 'checkout', sentence: error.message })
}

function buyerRoutes({ handle }: Routes): void {
  handle(endpoint.readCheckout, async (ctx, { input, request, response }) =>
    checkoutQuote(ctx, await cartOwnerOf(ctx, request, response), input.params.slug, input.query),
  )
  handle(endpoint.placeOrder, async (ctx, { input, request, response, idempotency }) => {
    assert(idempotency, 'placing an order is idempotent')
    const owner = await cartOwnerOf(ctx, request, response)
    const scope = `${idempotency.scope}:${owner.accountId ?? owner.token}`
    try {
      const { reply } = await once(ctx, { ...idempotency, scope }, async (tx) =>
        placed(tx, await placeOrder(tx, owner, input.body)),
      )
      return reply
    } catch (error) {
      await keepRefusal(ctx, input.body.shopId, error)
      throw error
    }
  })
  handle(endpoint.readOrder, async (ctx, { input }) => buyerView(ctx, await readOrderRow(ctx, input.params.orderId)))
  handle(endpoint.readAgreement, async (ctx, { input }) =>
    agreementOf(ctx, await readOrderRow(ctx, input.params.orderId)),
  )
  handle(endpoint.confirmOrder, async (ctx, { input }) => buyerView(ctx, await confirmOrder(ctx, input.params.orderId)))
  handle(endpoint.cancelOrder, async (ctx, { input }) => buyerView(ctx, await cancelOrder(ctx, input.params.orderId)))
  handle(endpoint.extendDelivery, async (ctx, { input }) =>
    buyerView(ctx, await extendDelivery(ctx, input.params.orderId)),
  )
  handle(endpoint.listMyOrders, async (ctx, { input }) => {
    const accountId = accountIdOf(ctx.actor)
    assert(accountId, 'only accounts get here')
    const { after, limit } = input.query
    return toSummaries(
      ctx,
      await listByAccount(ctx, accountId, endpoint.fromWireId('order', after ?? ''), limit),
      limit,
    )
  })
}

/** Read, like all of a seller's work, in a transaction that PostgreSQL keeps to the rows of the shop. */
const forSeller = (ctx: Ctx, shopId: string, order: OrderRow) =>
  transactForShop(ctx, shopId, (tx) => sellerView(tx, order))

function sellerRoutes({ handle }: Routes): void {
  handle(endpoint.listShopOrders, async (ctx, { input }) => {
    const { state, after, limit } = input.query
    const { shopId } = input.params
    return transactForShop(ctx, shopId, async (tx) => {
      const rows = await listByShop(tx, shopId, state, endpoint.fromWireId('order', after ?? ''), limit)
      return { ...(await toSummaries(tx, rows, limit)), counts: await countByState(tx, shopId) }
    })
  })
  handle(endpoint.readShopOrder, async (ctx, { input: { params } }) =>
    transactForShop(ctx, params.shopId, async (tx) =>
      sellerView(tx, await readOrderRow(tx, params.orderId, params.shopId)),
    ),
  )
  handle(endpoint.shipOrder, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await shipOrder(ctx, params.shopId, params.orderId, body)),
  )
  handle(endpoint.enterHandoverCode, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await enterHandoverCode(ctx, params.shopId, params.orderId, body.code)),
  )
  handle(endpoint.cancelShopOrder, async (ctx, { input: { params, body } }) =>
    forSeller(ctx, params.shopId, await cancelShopOrder(ctx, params.shopId, params.orderId, body.reason)),
  )
}

export function routes(to: Routes): void {
  buyerRoutes(to)
  paymentRoutes(to)
  guestRoutes(to)
  sellerRoutes(to)
}
