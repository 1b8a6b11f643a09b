// What search engines are told of a shop: its town and its stars, and nothing that nobody has said.
import type { ShopPage } from '@amana/contract'
import { expect, test } from 'vitest'
import { shopAbout } from './shop-data.tsx'

const shop = {
  slug: 'wanjiku-shoes',
  name: 'Wanjiku Shoes',
  description: 'Shoes for people who walk.',
  town: 'Naivasha',
  county: 'Nakuru',
  logo: null,
  banner: null,
} as ShopPage

test('a shop’s stars are the counted ones, and a shop without reviews claims none', () => {
  const told = (rating: { average: number; count: number } | null) =>
    JSON.parse(JSON.stringify(shopAbout(shop, 'https://amana.example', rating)))
  expect(told({ average: 4.6, count: 31 })).toMatchObject({
    '@type': 'Store',
    '@id': 'https://amana.example/wanjiku-shoes',
    address: { addressLocality: 'Naivasha', addressCountry: 'KE' },
    aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.6, reviewCount: 31, bestRating: 5 },
  })
  expect(told(null)).not.toHaveProperty('aggregateRating')
})
