// What one shop's cart costs at this instant, and how it can come to the buyer.
import { kes, toWireId } from '@amana/contract'
import { type CartOwner, shopCartView } from '#carts'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { readDeliveryOptions, readShopBySlug } from '#shops'
import { releaseDaysAfter } from '#trust'

export async function checkoutQuote(ctx: Ctx, owner: CartOwner, slug: string) {
  const shop = await readShopBySlug(ctx, slug)
  if (!shop) throw notFound('shop')
  const cart = await shopCartView(ctx, owner, shop.id)
  const closed = shop.status === 'active' ? null : `${shop.name} takes no orders at the moment.`
  return {
    shop: {
      id: toWireId('shop', shop.id),
      slug: shop.slug,
      name: shop.name,
      tier: shop.tier,
      releaseDaysAfterCode: releaseDaysAfter(shop.tier, 'code'),
    },
    lines: cart?.lines ?? [],
    deliveryOptions: await readDeliveryOptions(ctx, shop.id),
    subtotal: cart?.subtotal ?? kes(0),
    blocked: closed ?? cart?.blocked ?? (cart ? null : 'There is nothing from this shop in your cart.'),
  }
}
