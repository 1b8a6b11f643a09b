// Cards of products on the wire, asked for by their ids or because they are trending, and what it costs to have each brought.
import { z } from 'zod'
import { cheapestDelivery } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { listingCard } from './search.ts'

/** One, or several by saying the parameter again. */
export const productIds = z
  .union([id('product'), z.array(id('product')).max(60)])
  .default([])
  .transform((given) => [given].flat())

export const readListings = defineEndpoint({
  name: 'readListings',
  method: 'GET',
  path: '/api/listings',
  access: 'public',
  summary: 'The cards of products one knows the ids of, in their order; those that are off show are left out',
  query: z.object({
    id: productIds,
  }),
  reply: z.object({ listings: z.array(listingCard) }),
})

export const listingDelivery = z
  .object({
    productId: wireId('product'),
    /** The cheapest that reaches the place, for one of it; null when none does. */
    way: cheapestDelivery.nullable(),
  })
  .meta({ id: 'ListingDelivery' })
export type ListingDelivery = z.infer<typeof listingDelivery>

export const readListingDeliveries = defineEndpoint({
  name: 'readListingDeliveries',
  method: 'GET',
  path: '/api/listings/deliveries',
  access: 'public',
  summary: 'What it costs to have each of these products brought to a town, and how long it takes at most',
  query: z.object({
    id: productIds,
    county: z.string().trim().min(2).max(60),
    town: z.string().trim().min(2).max(60),
  }),
  reply: z.object({ deliveries: z.array(listingDelivery) }),
  refusals: ['unknown_county'],
})

export const readTrending = defineEndpoint({
  name: 'readTrending',
  method: 'GET',
  path: '/api/listings/trending',
  access: 'public',
  summary: 'What different people have bought and looked at most lately, the hottest first, counted every hour',
  reply: z.object({
    listings: z.array(listingCard),
    /** Of so many days. */
    days: z.int(),
  }),
})
