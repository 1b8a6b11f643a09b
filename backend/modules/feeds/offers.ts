// Products on show as offers, for shopping services and feed readers.
import type { DeliveryOption, Offer } from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import type { ProductOnShow } from '#catalogue'
import type { Ctx } from '#platform/context'
import { mediaStorage } from '#platform/media-storage'
import { readDeliveryOptions } from '#shops'

export const offerOf = ({ product, shop, categories }: ProductOnShow): Offer => ({
  id: toWireId('product', product.id),
  title: product.title,
  description: product.description,
  categories: categories.map(({ slug, name }) => ({ slug, name })),
  condition: product.condition,
  brand: product.brand,
  options: product.options.map(({ name }) => name),
  variants: product.variants.map(({ id, optionValues, priceCents, available }) => ({
    id: toWireId('variant', id),
    optionValues,
    price: kes(priceCents),
    available,
  })),
  priceWas: product.priceWasCents === null ? null : kes(product.priceWasCents),
  pictures: product.pictures,
  listedAt: (product.shownSince ?? product.createdAt).toISOString(),
  shop: { slug: shop.slug, name: shop.name },
})

/** How each of their shops delivers, by its slug. */
export async function deliveryOf(ctx: Ctx, found: readonly ProductOnShow[]): Promise<Record<string, DeliveryOption[]>> {
  const shops = new Map(found.map(({ shop }) => [shop.slug, shop.id]))
  const options: Record<string, DeliveryOption[]> = {}
  for (const [slug, shopId] of shops) options[slug] = await readDeliveryOptions(ctx, shopId)
  return options
}

/** How large the file is that a feed points to; null when there is none. */
export async function pictureBytesOf(ctx: Ctx, offer: Offer): Promise<number | null> {
  const picture = offer.pictures[0]
  if (!picture) return null
  const name = (picture.urlShare ?? picture.urlLarge).replace('/media/', '')
  const stored = await mediaStorage(ctx.config).get(name)
  stored?.stream.destroy()
  return stored?.bytes ?? null
}
