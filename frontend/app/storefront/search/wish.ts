// What is being looked for, as the address says it and as the api takes it. Nonsense in the address is left out.
import type { CallOf, searchListings } from '@amana/contract'
import type { SearchWish } from '#app/paths.ts'

export const sorts = ['relevance', 'newest', 'price_low', 'price_high'] as const
export type Sort = (typeof sorts)[number]

export function wishIn(url: string): SearchWish {
  const search = new URL(url).searchParams
  const text = (name: string) => search.get(name)?.trim() || undefined
  const amount = (name: string) => (/^\d{1,6}$/.test(text(name) ?? '') ? text(name) : undefined)
  const sort = sorts.find((known) => known === search.get('sort'))
  return {
    q: text('q')?.slice(0, 200),
    category: text('category'),
    shop: text('shop'),
    sort: sort === 'relevance' ? undefined : sort,
    min: amount('min'),
    max: amount('max'),
    after: text('after'),
  }
}

export const searchQuery = (wish: SearchWish): NonNullable<CallOf<typeof searchListings>['query']> => ({
  q: wish.q ?? '',
  category: wish.category,
  shop: wish.shop,
  sort: (wish.sort as Sort | undefined) ?? (wish.q ? 'relevance' : 'newest'),
  minKes: wish.min,
  maxKes: wish.max,
  after: wish.after,
})
