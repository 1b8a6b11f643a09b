// The cart over HTTP: look, change a line, save one for later.
import { readCarts, setCartLine, setLineAside } from '@amana/contract'
import { type Ctx, transact } from '#platform/context'
import type { Routes } from '#platform/http'
import { hashOf, once } from '#platform/idempotency'
import { setCartLine as set } from './actions/put-into-cart.ts'
import { cartsView } from './cart-view.ts'
import { cartOwnerOf } from './owner.ts'
import { setLineAside as putAside } from './queries.ts'

export function routes({ handle }: Routes): void {
  handle(readCarts, async (ctx, { input, request }) =>
    cartsView(ctx, await cartOwnerOf(ctx, request), { place: input.query }),
  )

  handle(setCartLine, async (ctx, { input, request, response }) => {
    const owner = await cartOwnerOf(ctx, request, response)
    const { variantId } = input.params
    const { quantity, mode, press } = input.body
    const put = (within: Ctx) => set(within, owner, variantId, quantity, mode)
    await (press ? countOnce(ctx, `${press}:${variantId}`, input.body, put) : put(ctx))
    return cartsView(ctx, owner)
  })

  handle(setLineAside, async (ctx, { input, request }) => {
    const owner = await cartOwnerOf(ctx, request)
    await transact(ctx, (tx) => putAside(tx, owner, input.params.variantId, input.body.aside))
    return cartsView(ctx, owner)
  })
}

const countOnce = (ctx: Ctx, press: string, body: object, put: (tx: Ctx) => Promise<void>) =>
  once(ctx, { scope: setCartLine.name, key: press, requestHash: hashOf(body) }, async (tx) => {
    await put(tx)
    return {}
  })
