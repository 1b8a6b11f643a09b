// What filters and their values are called on the page.
import type { SearchFilter } from '@amana/contract'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import type { SearchWish } from '#app/paths.ts'
import type { Sort } from './wish.ts'

export const filterNames: Record<SearchFilter, MessageKey> = {
  category: 'search.category',
  shop: 'search.shop',
  county: 'search.county',
  brand: 'search.brand',
  condition: 'search.condition',
  tier: 'search.tier',
  price: 'search.price',
  stars: 'search.stars',
  stock: 'search.only_in_stock',
}

export const sortNames: Record<Sort, MessageKey> = {
  relevance: 'search.sort_relevance',
  newest: 'search.sort_newest',
  price_low: 'search.sort_price_low',
  price_high: 'search.sort_price_high',
  rating: 'search.sort_rating',
}

const valueNames: Record<string, Record<string, MessageKey>> = {
  condition: {
    new: 'product.condition_new',
    used: 'product.condition_used',
    refurbished: 'product.condition_refurbished',
  },
  tier: { new: 'tier.new', established: 'tier.established', trusted: 'tier.trusted' },
}

export function valueName(t: Words, filter: string, value: string): string {
  const key = valueNames[filter]?.[value]
  return key ? t(key) : value
}

/** Bounds in shillings, both included. */
export function priceName(t: Words, { min, max }: Pick<SearchWish, 'min' | 'max'>): string {
  if (max === undefined) return t('search.price_over', { from: Number(min ?? 0) })
  if (min === undefined || Number(min) === 0) return t('search.price_under', { to: Number(max) })
  return t('search.price_between', { from: Number(min), to: Number(max) })
}

/** A count that may be a lower bound is rounded down to what is said easily. */
export function countName(t: Words, count: number, exact: boolean): string {
  if (exact) return count.toLocaleString('en-KE')
  const step = 10 ** (String(count).length - 1)
  return t('search.at_least', { count: Math.floor(count / step) * step })
}
