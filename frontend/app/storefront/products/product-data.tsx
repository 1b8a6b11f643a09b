// The product as structured data, for search engines.
import type { ProductPage } from '@amana/contract'
import { paths } from '#app/paths.ts'

const conditions = { new: 'NewCondition', used: 'UsedCondition', refurbished: 'RefurbishedCondition' }

export function ProductData({ product, origin }: { product: ProductPage; origin: string }) {
  const available = product.sellable && product.variants.some((variant) => variant.available > 0)
  const about = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.description,
    image: product.pictures.map((picture) => origin + picture.urlLarge),
    brand: product.brand ? { '@type': 'Brand', name: product.brand } : undefined,
    itemCondition: `https://schema.org/${conditions[product.condition]}`,
    offers: {
      '@type': 'Offer',
      url: origin + paths.product(product.shop.slug, product.id, product.title),
      priceCurrency: product.priceFrom.currency,
      price: product.priceFrom.cents / 100,
      availability: `https://schema.org/${available ? 'InStock' : 'OutOfStock'}`,
      seller: { '@type': 'Organization', name: product.shop.name },
    },
  }
  const text = JSON.stringify(about).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data, with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
