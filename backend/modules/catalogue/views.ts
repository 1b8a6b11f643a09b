// Products on the wire: the public page and the seller's row.
import type { ProductPage, SellerProduct } from '@amana/contract'
import { kes, toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { readShopForSale, shopPageOf } from '#shops'
import { definitionsOf, factsOf } from './attributes/attributes-of.ts'
import type { Category } from './categories.ts'
import { categoryOf } from './category-tree.ts'
import { unsellableCodeOf, unsellableReasonOf } from './for-sale.ts'
import { hintsOf } from './quality.ts'
import type { Product } from './queries.ts'
import { lowStockMax } from './rules.ts'

const lowest = (product: Product) => kes(Math.min(...product.variants.map(({ priceCents }) => priceCents)))

const named = ({ slug, name, nameSw }: Category) => ({ slug, name, nameSw })

/** A category that there is no more is called as it was. */
function placeInTree(slug: string): ProductPage['category'] {
  const category = categoryOf(slug)
  if (!category) return { slug, name: slug, nameSw: slug, parent: null }
  const parent = category.parent ? categoryOf(category.parent) : undefined
  return { ...named(category), parent: parent ? named(parent) : null }
}

export async function productPageOf(ctx: Ctx, product: Product): Promise<ProductPage> {
  const shop = await readShopForSale(ctx, product.shopId)
  assert(shop, 'a product has a shop')
  const { deliveryOptions, description: _, banner: __, status: ___, ...shopOfPage } = await shopPageOf(ctx, shop)
  const unsellableReason = unsellableReasonOf(ctx, product, shop)
  return {
    id: toWireId('product', product.id),
    title: product.title,
    description: product.description,
    category: placeInTree(product.categorySlug),
    condition: product.condition,
    brand: product.brand,
    attributes: factsOf(product.categorySlug, product.attributes),
    options: product.options,
    variants: product.variants.map((variant) => ({
      id: toWireId('variant', variant.id),
      sku: variant.sku,
      optionValues: variant.optionValues,
      price: kes(variant.priceCents),
      available: variant.available,
    })),
    priceFrom: lowest(product),
    priceWas: product.priceWasCents === null ? null : kes(product.priceWasCents),
    pictures: product.pictures,
    status: product.status,
    listedAt: (product.shownSince ?? product.createdAt).toISOString(),
    sellable: unsellableReason === null,
    unsellableReason,
    unsellableCode: unsellableCodeOf(ctx, product, shop),
    sellsAgainOn: shop.holidayUntil && shop.holidayUntil > ctx.now ? shop.holidayUntil.toISOString() : null,
    shop: shopOfPage,
    deliveryOptions,
  }
}

export const sellerProductOf = (product: Product): SellerProduct => ({
  id: toWireId('product', product.id),
  title: product.title,
  categorySlug: product.categorySlug,
  status: product.status,
  screening: product.screening,
  screeningReason: product.screeningReason,
  screeningReasonSw: product.screeningReasonSw,
  priceFrom: lowest(product),
  stock: product.variants.reduce((sum, { available }) => sum + available, 0),
  picture: product.pictures[0] ?? null,
  publishAt: product.publishAt?.toISOString() ?? null,
  publishNote: product.publishNote,
  tags: product.tags,
  low: product.variants
    .filter(({ available }) => available <= lowStockMax)
    .sort((a, b) => a.available - b.available)
    .map(({ optionValues, available }) => ({ name: optionValues.join(' · '), available })),
  hints: hintsOf(product),
})

/** Drafts and what a rule keeps off show are the seller's own; the rest stays readable for who bought it. */
export const isPublic = (product: Product): boolean => product.status !== 'draft' && product.screening === 'passed'

/** What stands on the seller's own page of a product, beside all that the public reads. */
export const onlyForTheSeller = (product: Product) => ({
  screening: product.screening,
  screeningReason: product.screeningReason,
  screeningReasonSw: product.screeningReasonSw,
  version: product.version,
  handle: product.handle,
  tags: product.tags,
  attributeValues: product.attributes,
  publishAt: product.publishAt?.toISOString() ?? null,
  publishNote: product.publishNote,
  attributeDefinitions: definitionsOf(product.categorySlug),
  hints: hintsOf(product),
})
