// A product as following needs it, whether or not it is on show.
import { readListing, readVariantsOfProduct } from '#catalogue'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { readShopForSale } from '#shops'

export interface ProductAnyhow {
  shopId: string
  ownerAccountId: string
  onShow: boolean
  title: string
  /** The lowest of all its variants, sold out or not: it moves only when the seller moves it. */
  priceCents: number
  available: number
  /** Since when it is on show. */
  listedAt: Date | null
}

/** Throws not_found. */
export async function productAnyhow(ctx: Ctx, productId: string): Promise<ProductAnyhow> {
  const variants = await readVariantsOfProduct(ctx, productId)
  const [first] = variants
  const shop = first && (await readShopForSale(ctx, first.shopId))
  if (!shop) throw notFound('product')
  const listing = await readListing(ctx, productId)
  return {
    shopId: shop.id,
    ownerAccountId: shop.ownerAccountId,
    onShow: listing !== undefined,
    title: first.title,
    priceCents: Math.min(...variants.map(({ priceCents }) => priceCents)),
    available: variants.reduce((sum, { available }) => sum + available, 0),
    listedAt: listing?.listedAt ?? null,
  }
}
