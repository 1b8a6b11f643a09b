// The shop as structured data, for search engines: its town, never its owner's number.
import type { ShopPage } from '@amana/contract'
import { paths } from '#app/paths.ts'
import { useSiteOrigin } from '#app/ui/page-head.tsx'
import { breadcrumbs, StructuredData } from '#app/ui/structured-data.tsx'

export function ShopData({ shop }: { shop: ShopPage }) {
  const origin = useSiteOrigin()
  const at = paths.shop(shop.slug)
  const store = {
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
    currenciesAccepted: 'KES',
    paymentAccepted: 'M-Pesa',
  }
  return <StructuredData about={[store, breadcrumbs(origin, [{ name: shop.name, path: at }])]} />
}
