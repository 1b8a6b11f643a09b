// What one shop's cart costs at this instant, and how it can come to the buyer.
import { kes, mpesaTransactionCentsMax, toWireId } from '@amana/contract'
import { type CartOwner, shopCartView } from '#carts'
import { checkoutsAreHalted } from '#payouts'
import { accountIdOf, type Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import {
  deliveryOptionsFor,
  feeFor,
  isOnHoliday,
  readDeliveryOptions,
  readShopBySlug,
  type ShopForSale,
  shopNoticeOf,
  whyItDoesNotSell,
} from '#shops'
import { readPublicFacts, releaseDaysAfter } from '#trust'
import { overMpesaLimit, paymentsStopped } from './errors.ts'
import { rememberedOf } from './remembered-buyer.ts'

type Cart = Awaited<ReturnType<typeof shopCartView>>

const nothingThere = { blocked: 'There is nothing from this shop in your cart.', blockedBy: 'empty' as const }

/** @param cheapestCents what has to be paid at least, with the delivery */
async function whatBlocks(ctx: Ctx, shop: ShopForSale, cart: Cart, cheapestCents: number) {
  if (await checkoutsAreHalted(ctx))
    return { blocked: paymentsStopped().message, blockedBy: 'payments_stopped' as const }
  const ofShop = shopNoticeOf(ctx, shop)
  if (ofShop) return { blocked: whyItDoesNotSell(ctx, shop), blockedBy: ofShop }
  if (!cart) return nothingThere
  if (!cart.canCheckOut) return { blocked: cart.blocked, blockedBy: cart.blockedBy }
  return cheapestCents > mpesaTransactionCentsMax
    ? { blocked: overMpesaLimit().message, blockedBy: 'over_mpesa_limit' as const }
    : { blocked: null, blockedBy: null }
}

/** @param to where it shall go, when the buyer has said so. Throws unknown_county. */
export async function checkoutQuote(
  ctx: Ctx,
  owner: CartOwner,
  slug: string,
  to: { county?: string | undefined; town?: string | undefined } = {},
) {
  const shop = await readShopBySlug(ctx, slug)
  if (!shop) throw notFound('shop')
  const cart = await shopCartView(ctx, owner, shop.id, to)
  const { county, town } = to
  const options =
    county && town ? await deliveryOptionsFor(ctx, shop.id, { county, town }) : await readDeliveryOptions(ctx, shop.id)
  const subtotal = cart?.subtotal ?? kes(0)
  const priced = options.map((option) => ({ ...option, fee: feeFor(option, subtotal.cents) }))
  const cheapest = Math.min(...priced.map(({ fee }) => fee.cents))
  return {
    shop: {
      id: toWireId('shop', shop.id),
      slug: shop.slug,
      name: shop.name,
      tier: shop.tier,
      releaseDaysAfterCode: releaseDaysAfter(shop.tier, 'code'),
      openedAt: shop.openedAt.toISOString(),
      completedOrders: (await readPublicFacts(ctx, shop.id)).completedOrders,
    },
    lines: cart?.lines ?? [],
    deliveryOptions: priced,
    subtotal,
    ...(await whatBlocks(ctx, shop, cart, subtotal.cents + (priced.length > 0 ? cheapest : 0))),
    backOn: isOnHoliday(shop, ctx.now) ? shop.holidayUntil!.toISOString() : null,
    remembered: await rememberedOf(ctx, accountIdOf(ctx.actor)),
  }
}
