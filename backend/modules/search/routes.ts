// Search over HTTP, and the category tree with the number of listings in each, which only search can count.
import {
  listCategories,
  readListingDeliveries,
  readListings,
  searchListings as searchEndpoint,
  suggest as suggestEndpoint,
  readTrending as trendingEndpoint,
} from '@amana/contract'
import { categoryTree } from '#catalogue'
import type { Routes } from '#platform/http'
import { deliveryOfListings } from './delivery-of-listings.ts'
import { countByCategory, readCardsOf } from './queries.ts'
import { searchListings } from './search-listings.ts'
import { suggest } from './suggest.ts'
import { readTrending, trendingDays } from './trending.ts'

export function routes({ handle }: Routes): void {
  handle(searchEndpoint, (ctx, { input }) => searchListings(ctx, input.query))

  handle(readListings, async (ctx, { input: { query } }) => {
    const cards = await readCardsOf(ctx, query.id)
    return { listings: query.id.flatMap((productId) => cards.get(productId) ?? []) }
  })

  handle(readListingDeliveries, async (ctx, { input: { query } }) => ({
    deliveries: await deliveryOfListings(ctx, query.id, query),
  }))

  handle(trendingEndpoint, async (ctx) => ({ listings: await readTrending(ctx), days: trendingDays }))

  handle(suggestEndpoint, (ctx, { input }) => suggest(ctx, input.query.q))

  handle(listCategories, async (ctx) => {
    const counts = await countByCategory(ctx)
    const tree = categoryTree()
    const within = (slug: string): number =>
      tree.filter(({ parent }) => parent === slug).reduce((sum, child) => sum + (counts.get(child.slug) ?? 0), 0)
    return {
      categories: tree.map(({ slug, name, nameSw, parent, risk }) => ({
        slug,
        name,
        nameSw,
        parent: parent ?? null,
        risk,
        listings: (counts.get(slug) ?? 0) + within(slug),
      })),
    }
  })
}
