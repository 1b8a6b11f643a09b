// Search on the wire: what a product card shows, filters, sorts, facets, keyset paging, help with nothing found, suggestions.
import { z } from 'zod'
import { questionLengthMax } from './choices.ts'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'
import { picture } from './pictures.ts'
import { rating } from './rating.ts'
import { shopCard, tier } from './shops.ts'

export const listingCard = z
  .object({
    productId: wireId('product'),
    title: z.string(),
    price: money,
    priceWas: money.nullable(),
    picture: picture.nullable(),
    available: z.int(),
    rating: rating.nullable(),
    shop: z.object({ slug: z.string(), name: z.string(), tier, county: z.string() }),
  })
  .meta({ id: 'ListingCard' })
export type ListingCard = z.infer<typeof listingCard>

/** `rating` is by a mean that few reviews draw towards three stars: see backend/modules/search/relevance.ts. */
export const searchSort = z.enum(['relevance', 'newest', 'price_low', 'price_high', 'rating'])

/** Words beyond this say nothing more: a longer question is cut, never refused. */
const question = z
  .string()
  .transform((text) => [...text.slice(0, 2 * questionLengthMax).toWellFormed()].slice(0, questionLengthMax).join(''))

/** One value, or several by saying the parameter again: any of them will do. */
const several = <T extends z.ZodType<string>>(one: T) =>
  z
    .union([one, z.array(one).max(30)])
    .default([])
    .transform((given): z.output<T>[] => (Array.isArray(given) ? [...new Set(given)] : [given as z.output<T>]))

const wish = z.object({
  q: question.default(''),
  category: z.string().max(60).optional(),
  shop: z.string().max(60).optional(),
  county: several(z.string().max(60)),
  brand: several(z.string().max(60)),
  condition: several(z.enum(['new', 'used', 'refurbished'])),
  tier: several(tier),
  minKes: z.coerce.number().int().min(0).max(1_000_000).optional(),
  maxKes: z.coerce.number().int().min(0).max(1_000_000).optional(),
  /** At least so many stars on average, as the cards show them. */
  stars: z.enum(['4', '3']).optional(),
  /** `all` shows what is sold out too. */
  stock: z.enum(['in', 'all']).default('in'),
})

/** A filter of a search, named as its parameter is; `price` stands for both bounds. */
export const searchFilter = z.enum([
  'category',
  'shop',
  'county',
  'brand',
  'condition',
  'tier',
  'price',
  'stars',
  'stock',
])
export type SearchFilter = z.infer<typeof searchFilter>

const count = z.int().describe('At least so many; exactly so many when `facets.exact`.')
const facet = z.array(z.object({ value: z.string(), count }))

export const searchFacets = z
  .object({
    /** Top categories and, below them, those that hold something. */
    categories: z.array(
      z.object({ slug: z.string(), name: z.string(), nameSw: z.string(), parent: z.string().nullable(), count }),
    ),
    /** Bands of prices in shillings: from (included) to (not included). */
    prices: z.array(z.object({ fromKes: z.int(), toKes: z.int().nullable(), count })),
    counties: facet,
    conditions: facet,
    tiers: facet,
    brands: facet,
    /** At least four stars, at least three. */
    stars: facet,
    /** False when more matched than are counted. */
    exact: z.boolean(),
  })
  .meta({ id: 'SearchFacets' })
export type SearchFacets = z.infer<typeof searchFacets>

export const searchHelp = z
  .object({
    /** Words that stand in no listing at all. */
    unknownWords: z.array(z.string()),
    /** What the same search finds with one of its filters taken off, most first. */
    withoutFilter: z.array(z.object({ filter: searchFilter, total: z.int() })),
    /** What it finds without any filter; 0 where one filter less is enough. */
    withoutFilters: z.int(),
    /** What it finds with one of its words left out, most first. */
    withoutWord: z.array(z.object({ q: z.string(), word: z.string(), total: z.int() })),
    /** Where most is on sale. */
    categories: z.array(z.object({ slug: z.string(), name: z.string(), nameSw: z.string() })),
  })
  .meta({ id: 'SearchHelp', description: 'A way on when nothing was found.' })
export type SearchHelp = z.infer<typeof searchHelp>

export const searchListings = defineEndpoint({
  name: 'searchListings',
  method: 'GET',
  path: '/api/search',
  access: 'public',
  summary: 'Find listings; without a query, browse them',
  query: wish.extend({
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
    /** Each counts what its own filter hides, so that one can choose something else. */
    facets: searchFacets,
    /** Shops that the words name; on the first page only. */
    shops: z.array(shopCard),
    /** The words put right, when some of them are in no title. */
    didYouMean: z.string().nullable(),
    /** Too little had all of the words, so things with some of them are there too. */
    someWordsOnly: z.boolean(),
    /** Only when nothing was found. */
    help: searchHelp.nullable(),
  }),
})

export const suggest = defineEndpoint({
  name: 'suggest',
  method: 'GET',
  path: '/api/search/suggestions',
  access: 'public',
  summary: 'What somebody who has typed so far may be looking for',
  query: z.object({ q: question.default('') }),
  reply: z.object({
    /** Ways to go on typing, each of which finds something. */
    questions: z.array(z.string()),
    products: z.array(listingCard.pick({ productId: true, title: true, price: true }).extend({ shopSlug: z.string() })),
    shops: z.array(z.object({ slug: z.string(), name: z.string() })),
    categories: z.array(
      z.object({ slug: z.string(), name: z.string(), nameSw: z.string(), parent: z.string().nullable() }),
    ),
  }),
})
