// The shop as structured data, for search engines: its town, never its owner's number.
import type { Rating, ShopPage } from '@amana/contract'
import { paths } from '#app/paths.ts'
import { useSiteOrigin } from '#app/ui/page-head.tsx'
import { aggregateRating, breadcrumbs, StructuredData } from '#app/ui/structured-data.tsx'

export function ShopData({ shop, rating }: { shop: ShopPage; rating: Rating | null }) {
  const origin = useSiteOrigin()
  const steps = [{ name: shop.name, path: paths.shop(shop.slug) }]
  return <StructuredData about={import.meta.env.SSR && [shopAbout(shop, origin, rating), breadcrumbs(origin, steps)]} />
}

export function shopAbout(shop: ShopPage, origin: string, rating: Rating | null): object {
  const at = paths.shop(shop.slug)
  return {
    '@type': 'Store',
    '@id': origin + at,
    url: origin + at,
    name: shop.name,
    description: shop.description,
    logo: shop.logo ? origin + shop.logo.urlLarge : undefined,
    image: shop.banner ? origin + shop.banner.urlLarge : undefined,
    address: {
      '@type': 'PostalAddress',
      addressLocality: shop.town,
      addressRegion: shop.county,
      addressCountry: 'KE',
    },
    aggregateRating: aggregateRating(rating),
    currenciesAccepted: 'KES',
    paymentAccepted: 'M-Pesa',
  }
}
