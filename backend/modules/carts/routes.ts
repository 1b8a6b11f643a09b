// The cart over HTTP: look, change a line, save one for later.
import { readCarts, setCartLine, setLineAside } from '@amana/contract'
import { transact } from '#platform/context'
import type { Routes } from '#platform/http'
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
    await set(ctx, owner, input.params.variantId, input.body.quantity, input.body.mode)
    return cartsView(ctx, owner)
  })

  handle(setLineAside, async (ctx, { input, request }) => {
    const owner = await cartOwnerOf(ctx, request)
    await transact(ctx, (tx) => putAside(tx, owner, input.params.variantId, input.body.aside))
    return cartsView(ctx, owner)
  })
}
