// Others of its category, best rated first, and where there are few, of the category above: for whoever is not sure about this one.
import { type ListingCard, type ProductPage, searchListings } from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { call } from '#app/api/client.ts'

const shown = 8
const few = 4

/** Whatever goes wrong, the product's page is shown without them. */
export async function listingsLike(
  context: Readonly<RouterContextProvider>,
  { id, category }: Pick<ProductPage, 'id' | 'category'>,
): Promise<ListingCard[]> {
  const of = async (slug: string) => {
    const query = { category: slug, sort: 'rating' as const, limit: shown + 1 }
    const found = await call(context, searchListings, { query }).catch(() => null)
    return (found?.listings ?? []).filter(({ productId }) => productId !== id)
  }
  const near = await of(category.slug)
  if (near.length >= few || !category.parent) return near.slice(0, shown)
  const further = await of(category.parent.slug)
  const ids = new Set(near.map(({ productId }) => productId))
  return [...near, ...further.filter(({ productId }) => !ids.has(productId))].slice(0, shown)
}
