// Checkout and orders over HTTP: parse → authorise → one action → reply.
import * as endpoint from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import { cartOwnerOf } from '#carts'
import { accountIdOf, type Ctx } from '#platform/context'
import { assert, Refusal } from '#platform/errors'
import type { Routes } from '#platform/http'
import { once } from '#platform/idempotency'
import { recordRefusedAttempt } from '#trust'
import { cancelOrder } from './actions/cancel-order.ts'
import { confirmOrder } from './actions/confirm-order.ts'
import { extendDelivery } from './actions/extend-delivery.ts'
import { placeOrder } from './actions/place-order.ts'
import { agreementOf } from './agreement.ts'
import { checkoutQuote } from './checkout-quote.ts'
import { exposureCapReached } from './errors.ts'
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

export function routes(to: Routes): void {
  buyerRoutes(to)
  paymentRoutes(to)
  guestRoutes(to)
  sellerRoutes(to)
  handoverRoutes(to)
}
