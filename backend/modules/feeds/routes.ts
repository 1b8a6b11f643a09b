// Feeds over HTTP: everything on show, paged by key. What of it becomes XML, and at which address, the front end knows.
import {
  addressesPerPart,
  listNewestOffers,
  listOffers,
  listProductAddresses,
  listShopAddresses,
  listSitemapParts,
  readFeedState,
  toWireId,
} from '@amana/contract'
import { newestOnShow, productAddresses, productsOnShow, startsOfProducts } from '#catalogue'
import { minutes } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { pictureView } from '#platform/picture-files'
import { stateOfListings } from '#search'
import { readShopBySlug, type ShopForSale, sells, shopAddresses, startsOfShops } from '#shops'
import { deliveryOf, offerOf, pictureBytesOf } from './offers.ts'
import { remembered } from './remembered.ts'

/** Throws not_found for a shop that does not sell: it has no feeds. */
async function shopCalled(ctx: Ctx, slug: string | undefined): Promise<ShopForSale | undefined> {
  if (slug === undefined) return undefined
  const shop = await readShopBySlug(ctx, slug)
  if (!shop || !sells(shop.status)) throw notFound('shop')
  return shop
}

const nextOf = <K extends 'product' | 'shop'>(kind: K, next: string | undefined) => (next ? toWireId(kind, next) : null)

export function routes({ handle }: Routes): void {
  handle(readFeedState, async (ctx, { input }) => {
    const shop = await shopCalled(ctx, input.query.shop)
    const name = `state ${shop?.id ?? ''}`
    const { listings, changedAt } = await remembered(ctx, name, minutes(1), () => stateOfListings(ctx, shop?.id))
    // Fees of delivery leave no trace in the listings: nobody keeps what he has for more than a day.
    const version = `${listings}-${changedAt?.getTime() ?? 0}-${Math.floor(ctx.now.getTime() / minutes(24 * 60))}`
    return {
      version,
      changedAt: changedAt?.toISOString() ?? null,
      shop: shop
        ? {
            id: toWireId('shop', shop.id),
            slug: shop.slug,
            name: shop.name,
            county: shop.county,
            town: shop.town,
            description: shop.description,
          }
        : null,
    }
  })

  handle(listSitemapParts, (ctx) =>
    remembered(ctx, 'parts', minutes(10), async () => ({
      products: (await startsOfProducts(ctx, addressesPerPart)).map(({ from, changedAt }) => ({
        from: toWireId('product', from),
        changedAt: changedAt.toISOString(),
      })),
      shops: (await startsOfShops(ctx, addressesPerPart)).map((from) => ({ from: toWireId('shop', from) })),
    })),
  )

  handle(listProductAddresses, async (ctx, { input }) => {
    const { found, next } = await productAddresses(ctx, input.query)
    const products = found.map(({ id, changedAt, picture, ...rest }) => ({
      ...rest,
      id: toWireId('product', id),
      changedAt: changedAt.toISOString(),
      picture: picture && pictureView(picture, '').urlLarge,
    }))
    return { products, next: nextOf('product', next) }
  })

  handle(listShopAddresses, async (ctx, { input }) => {
    const { found, next } = await shopAddresses(ctx, input.query.from, input.query.limit)
    return { shops: found, next: nextOf('shop', next) }
  })

  handle(listOffers, async (ctx, { input }) => {
    const { shop: slug, ...page } = input.query
    const shop = await shopCalled(ctx, slug)
    const { found, next } = await productsOnShow(ctx, { ...page, shopId: shop?.id })
    return { offers: found.map(offerOf), delivery: await deliveryOf(ctx, found), next: nextOf('product', next) }
  })

  handle(listNewestOffers, async (ctx, { input }) => {
    const shop = await shopCalled(ctx, input.query.shop)
    const offers = (await newestOnShow(ctx, shop!.id, input.query.limit)).map(offerOf)
    const withBytes = offers.map(async (offer) => ({ ...offer, pictureBytes: await pictureBytesOf(ctx, offer) }))
    return { offers: await Promise.all(withBytes) }
  })
}
