// The front page shows many shops, not one.
import type { ListingCard } from '@amana/contract'
import { expect, test } from 'vitest'
import { shelfOf } from './shelf.ts'

const listing = (shop: string, title: string, picture: object | null = {}) =>
  ({ productId: title, title, picture, shop: { slug: shop } }) as unknown as ListingCard
const titles = (listings: ListingCard[]) => listings.map(({ title }) => title)

test('a seller who lists five things in a morning has two of them in front of the others’', () => {
  const newest = ['a', 'b', 'c', 'd', 'e'].map((title) => listing('bei-poa', title))
  const shelf = shelfOf([...newest, listing('limuru-greens', 'fig'), listing('zuri', 'dress')], 4)
  expect(titles(shelf)).toEqual(['a', 'b', 'fig', 'dress'])
})

test('where there are few shops, the shelf is filled with more of them', () => {
  expect(titles(shelfOf([listing('zuri', 'a'), listing('zuri', 'b'), listing('zuri', 'c')], 3))).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('what has no picture waits for it and stands only in the search', () => {
  expect(titles(shelfOf([listing('zuri', 'a', null), listing('zuri', 'b')], 4))).toEqual(['b'])
})
