// A guest's order, placed as the page places it: into the cart, and to the checkout.
import { putIntoCart } from '#carts'
import { placeOrder } from '#orders'
import type { TxCtx } from '#platform/context'
import { newSecret } from '#platform/ids'

export interface Wish {
  shopId: string
  variantId: string
  deliveryOptionId: string
  buyer: { name: string; phone: string }
  totalCents: number
}

export async function place(tx: TxCtx, wish: Wish) {
  const owner = { token: newSecret() }
  await putIntoCart(tx, owner, wish.variantId, 1)
  return placeOrder(tx, owner, {
    shopId: wish.shopId,
    contact: wish.buyer,
    delivery: { optionId: wish.deliveryOptionId, county: 'Nairobi', town: 'Umoja', landmark: 'blue gate' },
    expectedTotalCents: wish.totalCents,
  })
}
