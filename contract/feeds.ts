// What search engines, feed readers and shopping services are told: addresses and offers on show, paged by key so that a
// million products are read as easily as ten. The front end makes XML of them.
import { z } from 'zod'
import { condition } from './catalogue.ts'
import { deliveryOption } from './delivery.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { picture } from './pictures.ts'
import { shopCard } from './shops.ts'

/** A sitemap takes 50,000 addresses. A part is cut at fewer, since more come between before its starts are counted again. */
export const addressesPerPart = 40_000
/** From one start on, whatever came between. */
export const addressesPerPartMax = 50_000

const shopOfFeed = shopCard.pick({ id: true, slug: true, name: true, county: true, town: true })

export const readFeedState = defineEndpoint({
  name: 'readFeedState',
  method: 'GET',
  path: '/api/feeds/state',
  access: 'public',
  summary: 'When what is on show last changed, so that nobody fetches the same twice; of one shop when told',
  query: z.object({ shop: z.string().max(60).optional() }),
  reply: z.object({
    /** Changes with every change, also when something is taken down. */
    version: z.string(),
    changedAt: z.iso.datetime().nullable(),
    shop: shopOfFeed.extend({ description: z.string() }).nullable(),
  }),
})

export const listSitemapParts = defineEndpoint({
  name: 'listSitemapParts',
  method: 'GET',
  path: '/api/feeds/parts',
  access: 'public',
  summary: 'Where the parts of the sitemap begin: every 40,000th product and shop',
  reply: z.object({
    products: z.array(z.object({ from: wireId('product'), changedAt: z.iso.datetime() })),
    shops: z.array(z.object({ from: wireId('shop') })),
  }),
})

export const listProductAddresses = defineEndpoint({
  name: 'listProductAddresses',
  method: 'GET',
  path: '/api/feeds/product-addresses',
  access: 'public',
  summary: 'Products that have a public page, in the order of their ids; `next` is where to go on from',
  query: z.object({
    from: id('product').optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(1000),
  }),
  reply: z.object({
    products: z.array(
      z.object({
        id: wireId('product'),
        title: z.string(),
        shopSlug: z.string(),
        changedAt: z.iso.datetime(),
        picture: z.string().nullable(),
      }),
    ),
    next: wireId('product').nullable(),
  }),
})

export const listShopAddresses = defineEndpoint({
  name: 'listShopAddresses',
  method: 'GET',
  path: '/api/feeds/shop-addresses',
  access: 'public',
  summary: 'Active shops in the order of their ids; `next` is where to go on from',
  query: z.object({ from: id('shop').optional(), limit: z.coerce.number().int().min(1).max(2000).default(1000) }),
  reply: z.object({ shops: z.array(z.object({ slug: z.string() })), next: wireId('shop').nullable() }),
})

export const offer = z
  .object({
    id: wireId('product'),
    title: z.string(),
    description: z.string(),
    /** From the top of the tree down. */
    categories: z.array(z.object({ slug: z.string(), name: z.string() })),
    condition,
    brand: z.string().nullable(),
    options: z.array(z.string()),
    variants: z.array(
      z.object({ id: wireId('variant'), optionValues: z.array(z.string()), price: money, available: z.int() }),
    ),
    /** What it cost before, where the seller says so. */
    priceWas: money.nullable(),
    pictures: z.array(picture),
    listedAt: z.iso.datetime(),
    shop: shopOfFeed.pick({ slug: true, name: true }),
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof offer>

export const listOffers = defineEndpoint({
  name: 'listOffers',
  method: 'GET',
  path: '/api/feeds/offers',
  access: 'public',
  summary:
    'Products that can be bought (or are sold out for now), with their variants; `delivery` says how each shop delivers',
  query: z.object({
    shop: z.string().max(60).optional(),
    from: id('product').optional(),
    limit: z.coerce.number().int().min(1).max(500).default(250),
  }),
  reply: z.object({
    offers: z.array(offer),
    /** By the slug of the shop. */
    delivery: z.record(z.string(), z.array(deliveryOption)),
    next: wireId('product').nullable(),
  }),
})

export const listNewestOffers = defineEndpoint({
  name: 'listNewestOffers',
  method: 'GET',
  path: '/api/feeds/newest-offers',
  access: 'public',
  summary: 'What a shop put on show last, newest first, each with the size of its first picture in bytes',
  query: z.object({ shop: z.string().max(60), limit: z.coerce.number().int().min(1).max(50).default(30) }),
  reply: z.object({ offers: z.array(offer.extend({ pictureBytes: z.int().nullable() })) }),
})
