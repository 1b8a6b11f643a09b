// What one shop's cart costs at this instant, and how it can come to the buyer.
import { kes, toWireId } from '@amana/contract'
import { type CartOwner, shopCartView } from '#carts'
import { checkoutsAreHalted } from '#payouts'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { deliveryOptionsFor, feeFor, readDeliveryOptions, readShopBySlug, whyItDoesNotSell } from '#shops'
import { releaseDaysAfter } from '#trust'
import { paymentsStopped } from './errors.ts'

/** @param to where it shall go, when the buyer has said so. Throws unknown_county. */
export async function checkoutQuote(
  ctx: Ctx,
  owner: CartOwner,
  slug: string,
  to: { county?: string | undefined; town?: string | undefined } = {},
) {
  const shop = await readShopBySlug(ctx, slug)
  if (!shop) throw notFound('shop')
  const cart = await shopCartView(ctx, owner, shop.id)
  const { county, town } = to
  const options =
    county && town ? await deliveryOptionsFor(ctx, shop.id, { county, town }) : await readDeliveryOptions(ctx, shop.id)
  const subtotal = cart?.subtotal ?? kes(0)
  return {
    shop: {
      id: toWireId('shop', shop.id),
      slug: shop.slug,
      name: shop.name,
      tier: shop.tier,
      releaseDaysAfterCode: releaseDaysAfter(shop.tier, 'code'),
    },
    lines: cart?.lines ?? [],
    deliveryOptions: options.map((option) => ({ ...option, fee: feeFor(option, subtotal.cents) })),
    subtotal,
    blocked:
      ((await checkoutsAreHalted(ctx)) ? paymentsStopped().message : null) ??
      whyItDoesNotSell(ctx, shop) ??
      cart?.blocked ??
      (cart ? null : 'There is nothing from this shop in your cart.'),
  }
}
