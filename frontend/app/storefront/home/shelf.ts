// What of the newest things stands on the front page: what can be seen, and no more than a few of one shop, so that nobody
// who lists fifty things in a morning fills it.
import type { ListingCard } from '@amana/contract'

const ofOneShop = 2

/** At most `count`, in their order; should that be too few, more of the same shops. */
export function shelfOf(listings: readonly ListingCard[], count: number): ListingCard[] {
  const seen = new Map<string, number>()
  const first: ListingCard[] = []
  const others: ListingCard[] = []
  for (const listing of listings.filter(({ picture }) => picture !== null)) {
    const before = seen.get(listing.shop.slug) ?? 0
    seen.set(listing.shop.slug, before + 1)
    if (before < ofOneShop) first.push(listing)
    else others.push(listing)
  }
  return [...first, ...others].slice(0, count)
}
