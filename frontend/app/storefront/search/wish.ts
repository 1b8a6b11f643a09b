// What is being looked for, as the address says it and as the api takes it. Nonsense in the address is left out.
import type { CallOf, SearchFilter, searchListings } from '@amana/contract'
import { questionLengthMax } from '@amana/contract/choices'
import type { SearchWish } from '#app/paths.ts'

export const sorts = ['relevance', 'newest', 'price_low', 'price_high', 'rating'] as const
export type Sort = (typeof sorts)[number]
type Query = NonNullable<CallOf<typeof searchListings>['query']>

export const conditions = ['new', 'used', 'refurbished'] as const
export const tiers = ['trusted', 'established', 'new'] as const

/** At least so many. */
export const stars = ['4', '3'] as const

export const wishIn = (url: string): SearchWish => wishFrom(new URL(url).searchParams)

export function wishFrom(search: URLSearchParams): SearchWish {
  const text = (name: string) => search.get(name)?.trim() || undefined
  const several = (name: string, known?: readonly string[]) => {
    const values = [...new Set(search.getAll(name).map((value) => value.trim()))]
      .filter((value) => value && value.length <= 60 && (!known || known.includes(value)))
      .slice(0, 30)
    return values.length > 0 ? values : undefined
  }
  const amount = (name: string) => (/^\d{1,6}$/.test(text(name) ?? '') ? text(name) : undefined)
  const sort = sorts.find((known) => known === search.get('sort'))
  const q = text('q')
  return {
    q: q && [...q].slice(0, questionLengthMax).join(''),
    category: text('category'),
    shop: text('shop'),
    county: several('county'),
    brand: several('brand'),
    condition: several('condition', conditions),
    tier: several('tier', tiers),
    min: amount('min'),
    max: amount('max'),
    stars: stars.find((known) => known === search.get('stars')),
    stock: search.get('stock') === 'all' ? 'all' : undefined,
    sort: sort === usualSort(q) ? undefined : sort,
    after: text('after'),
  }
}

/** The order when none is chosen: what fits best, or without words what is new. */
export const usualSort = (q: string | undefined): Sort => (q ? 'relevance' : 'newest')

export const searchQuery = (wish: SearchWish): Query => ({
  q: wish.q ?? '',
  category: wish.category,
  shop: wish.shop,
  county: wish.county,
  brand: wish.brand,
  condition: wish.condition as Query['condition'],
  tier: wish.tier as Query['tier'],
  minKes: wish.min,
  maxKes: wish.max,
  stars: wish.stars,
  stock: wish.stock as 'all' | undefined,
  sort: (wish.sort as Sort | undefined) ?? usualSort(wish.q),
  after: wish.after,
})

type Several = 'county' | 'brand' | 'condition' | 'tier'

/** The same wish from its first page on, without one value, or without a whole filter. */
export function without(wish: SearchWish, filter: SearchFilter, value?: string): SearchWish {
  const rest: SearchWish = { ...wish, after: undefined }
  if (filter === 'price') return { ...rest, min: undefined, max: undefined }
  if (filter === 'category' || filter === 'shop' || filter === 'stars') return { ...rest, [filter]: undefined }
  if (filter === 'stock') return { ...rest, stock: wish.stock === 'all' ? undefined : 'all' }
  const left = wish[filter as Several]?.filter((one) => value !== undefined && one !== value)
  return { ...rest, [filter]: left?.length ? left : undefined }
}

/** The same words in the same place and order, from the first page on, without any filter. */
export const withoutAny = ({ q, category, sort }: SearchWish): SearchWish => ({ q, category, sort })
