// Checkout and orders over HTTP: parse → authorise → one action → reply.
import * as endpoint from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import type { Request } from 'express'
import { cartOwnerOf } from '#carts'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import type { Routes } from '#platform/http'
import { once } from '#platform/idempotency'
import { keepJudgedOrder, readBuyerStanding } from '#trust'
import { cancelOrder } from './actions/cancel-order.ts'
import { confirmOrder } from './actions/confirm-order.ts'
import { denyDelivery } from './actions/deny-delivery.ts'
import { extendDelivery } from './actions/extend-delivery.ts'
import { placeOrder } from './actions/place-order.ts'
import { agreementOf } from './agreement.ts'
import { buyerOfAccount } from './buyer-of-order.ts'
import { checkoutQuote } from './checkout-quote.ts'
import { RefusedByTrust } from './errors.ts'
import { makeOrderKey } from './guest-key.ts'
import { guestRoutes } from './guest-routes.ts'
import { handoverRoutes } from './handover-routes.ts'
import { toSummaries } from './order-list.ts'
import type { OrderRow } from './order-row.ts'
import { paymentRoutes, paymentView } from './payment-routes.ts'
import { listByAccount, readOrderRow } from './queries.ts'
import { sellerRoutes } from './seller-routes.ts'
import { buyerView } from './views.ts'

async function placed(ctx: Ctx, order: OrderRow) {
  return {
    orderId: toWireId('order', order.id),
    number: order.number,
    total: kes(order.total_cents),
    key: makeOrderKey(ctx, order.id, order.key_epoch),
    payment: await paymentView(ctx, order),
  }
}

/** What a rule of trust refused is kept, with its facts, after the refused transaction has been given up. */
const keepRefusal = (ctx: Ctx, error: unknown): Promise<void> =>
  error instanceof RefusedByTrust ? transact(ctx, (tx) => keepJudgedOrder(tx, error.judged)) : Promise.resolve()

const languageOf = (request: Request) => (request.acceptsLanguages('en', 'sw') === 'sw' ? 'sw' : 'en')

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
      await keepRefusal(ctx, error)
      throw error
    }
  })
  handle(endpoint.readOrder, async (ctx, { input }) => buyerView(ctx, await readOrderRow(ctx, input.params.orderId)))
  handle(endpoint.readAgreement, async (ctx, { input }) =>
    agreementOf(ctx, await readOrderRow(ctx, input.params.orderId)),
  )
  handle(endpoint.confirmOrder, async (ctx, { input }) => buyerView(ctx, await confirmOrder(ctx, input.params.orderId)))
  handle(endpoint.denyDelivery, async (ctx, { input }) => buyerView(ctx, await denyDelivery(ctx, input.params.orderId)))
  handle(endpoint.cancelOrder, async (ctx, { input }) => buyerView(ctx, await cancelOrder(ctx, input.params.orderId)))
  handle(endpoint.extendDelivery, async (ctx, { input }) =>
    buyerView(ctx, await extendDelivery(ctx, input.params.orderId)),
  )
  handle(endpoint.readMyBuyerStanding, async (ctx, { request }) => {
    const accountId = accountIdOf(ctx.actor)
    assert(accountId, 'only accounts get here')
    return readBuyerStanding(ctx, await buyerOfAccount(ctx, accountId), languageOf(request))
  })
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

export function routes(to: Routes): void {
  buyerRoutes(to)
  paymentRoutes(to)
  guestRoutes(to)
  sellerRoutes(to)
  handoverRoutes(to)
}
