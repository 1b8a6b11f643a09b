// The cart over HTTP: look, and change a line.
import { readCarts, setCartLine } from '@amana/contract'
import type { Routes } from '#platform/http'
import { setCartLine as set } from './actions/put-into-cart.ts'
import { cartsView } from './cart-view.ts'
import { cartOwnerOf } from './owner.ts'

export function routes({ handle }: Routes): void {
  handle(readCarts, async (ctx, { request }) => cartsView(ctx, await cartOwnerOf(ctx, request)))

  handle(setCartLine, async (ctx, { input, request, response }) => {
    const owner = await cartOwnerOf(ctx, request, response)
    await set(ctx, owner, input.params.variantId, input.body.quantity, input.body.mode)
    return cartsView(ctx, owner)
  })
}
