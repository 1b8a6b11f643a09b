// The product as structured data, for search engines. What nobody has measured (returns) is not claimed; stars, once there are some.
import type { DeliveryOption, ProductPage, Rating, Variant } from '@amana/contract'
import { paths } from '#app/paths.ts'
import { useSiteOrigin } from '#app/ui/page-head.tsx'
import { aggregateRating, breadcrumbs, StructuredData } from '#app/ui/structured-data.tsx'
import { kindOfOption } from './kind-of-option.ts'

const schema = (name: string) => `https://schema.org/${name}`
const conditions = { new: 'NewCondition', used: 'UsedCondition', refurbished: 'RefurbishedCondition' }

export function ProductData({ product, rating }: { product: ProductPage; rating: Rating | null }) {
  const origin = useSiteOrigin()
  return (
    <StructuredData
      about={import.meta.env.SSR && [productAbout(product, origin, rating), breadcrumbs(origin, stepsTo(product))]}
    />
  )
}

function stepsTo({ category, shop, id, title }: ProductPage) {
  const parent = category.parent ? [{ name: category.parent.name, path: paths.category(category.parent.slug) }] : []
  return [
    ...parent,
    { name: category.name, path: paths.category(category.slug) },
    { name: title, path: paths.product(shop.slug, id, title) },
  ]
}

/** A product of several variants is a group of products, each with its own offer. */
export function productAbout(product: ProductPage, origin: string, rating: Rating | null = null): object {
  const shared = {
    name: product.title,
    description: product.description,
    image: product.pictures.map((picture) => origin + (picture.urlShare ?? picture.urlLarge)),
    brand: product.brand ? { '@type': 'Brand', name: product.brand } : undefined,
    aggregateRating: aggregateRating(rating),
    category: [product.category.parent?.name, product.category.name].filter(Boolean).join(' > '),
  }
  const [only, ...others] = product.variants
  if (only && others.length === 0)
    return { '@type': 'Product', ...shared, sku: only.sku || only.id, offers: offerOf(product, only, origin) }
  const kinds = product.options.map(({ name }) => kindOfOption(name))
  return {
    '@type': 'ProductGroup',
    ...shared,
    productGroupID: product.id,
    variesBy: kinds.every((kind) => kind) ? kinds.map((kind) => schema(kind!)) : undefined,
    hasVariant: product.variants.map((variant) => ({
      '@type': 'Product',
      name: `${product.title}, ${variant.optionValues.join(', ')}`,
      sku: variant.sku || variant.id,
      ...Object.fromEntries(kinds.flatMap((kind, index) => (kind ? [[kind, variant.optionValues[index]]] : []))),
      offers: offerOf(product, variant, origin),
    })),
  }
}

function offerOf(product: ProductPage, { price, available }: Variant, origin: string): object {
  const inStock = product.sellable && available > 0
  const shipping = product.deliveryOptions.flatMap((option) => shippingOf(option, price.cents))
  return {
    '@type': 'Offer',
    url: origin + paths.product(product.shop.slug, product.id, product.title),
    priceCurrency: price.currency,
    price: (price.cents / 100).toFixed(2),
    availability: schema(inStock ? 'InStock' : product.status === 'archived' ? 'Discontinued' : 'OutOfStock'),
    itemCondition: schema(conditions[product.condition]),
    seller: { '@type': 'Organization', name: product.shop.name, url: origin + paths.shop(product.shop.slug) },
    shippingDetails: shipping.length > 0 ? shipping : undefined,
  }
}

/** All of Kenya, or whole counties: towns and places of collection have no name that schema.org knows. */
function shippingOf({ zone, places, fee, freeFrom, daysMin, daysMax }: DeliveryOption, priceCents: number): object[] {
  const counties = places.filter(({ town }) => town === null).map(({ county }) => county)
  if (zone === 'pickup' || (zone !== 'nationwide' && counties.length === 0)) return []
  const days = (minValue: number, maxValue: number) => ({
    '@type': 'QuantitativeValue',
    minValue,
    maxValue,
    unitCode: 'DAY',
  })
  const free = freeFrom !== null && priceCents >= freeFrom.cents
  return [
    {
      '@type': 'OfferShippingDetails',
      shippingRate: {
        '@type': 'MonetaryAmount',
        value: (free ? 0 : fee.cents / 100).toFixed(2),
        currency: fee.currency,
      },
      shippingDestination: {
        '@type': 'DefinedRegion',
        addressCountry: 'KE',
        addressRegion: zone === 'nationwide' ? undefined : counties,
      },
      // Our days run from the payment to the door.
      deliveryTime: {
        '@type': 'ShippingDeliveryTime',
        handlingTime: days(0, 0),
        transitTime: days(daysMin, daysMax),
      },
    },
  ]
}
