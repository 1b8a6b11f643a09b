// Search on the wire: what a product card shows, filters, sorts, keyset paging.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'
import { picture, tier } from './shops.ts'

export const listingCard = z
  .object({
    productId: wireId('product'),
    title: z.string(),
    price: money,
    priceWas: money.nullable(),
    picture: picture.nullable(),
    available: z.int(),
    shop: z.object({ slug: z.string(), name: z.string(), tier, county: z.string() }),
  })
  .meta({ id: 'ListingCard' })
export type ListingCard = z.infer<typeof listingCard>

export const searchSort = z.enum(['relevance', 'newest', 'price_low', 'price_high'])

export const searchListings = defineEndpoint({
  name: 'searchListings',
  method: 'GET',
  path: '/api/search',
  access: 'public',
  summary: 'Find listings; without a query, browse them',
  query: z.object({
    q: z.string().max(200).default(''),
    category: z.string().max(60).optional(),
    shop: z.string().max(60).optional(),
    county: z.string().max(60).optional(),
    condition: z.enum(['new', 'used', 'refurbished']).optional(),
    minKes: z.coerce.number().int().min(0).max(1_000_000).optional(),
    maxKes: z.coerce.number().int().min(0).max(1_000_000).optional(),
    sort: searchSort.default('relevance'),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(60).default(24),
  }),
  reply: z.object({
    listings: z.array(listingCard),
    /** Exact up to 1,000; `totalIsExact` false above. */
    total: z.int(),
    totalIsExact: z.boolean(),
    next: z.string().nullable(),
    categories: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int() })),
    counties: z.array(z.object({ county: z.string(), count: z.int() })),
    didYouMean: z.string().nullable(),
  }),
})
