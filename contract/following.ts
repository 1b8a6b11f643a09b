// Following shops, being told of products, and what one looked at last.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { money } from './money.ts'
import { listingCard } from './search.ts'
import { shopCard } from './shops.ts'

const slugParams = z.object({ slug: z.string().max(60) })
export const alertKind = z.enum(['price_drop', 'back_in_stock'])
export type AlertKind = z.infer<typeof alertKind>

export const followState = z
  .object({
    following: z.boolean(),
    /** It is the caller's own shop. */
    own: z.boolean(),
    followers: z.int(),
    /** What the caller waits to hear of the product that was asked about. */
    alerts: z.array(alertKind),
  })
  .meta({ id: 'FollowState' })
export type FollowState = z.infer<typeof followState>

export const readFollow = defineEndpoint({
  name: 'readFollow',
  method: 'GET',
  path: '/api/shops/:slug/follow',
  access: 'public',
  summary: 'How many follow a shop, whether the caller does, and what she waits to hear of one of its products',
  params: slugParams,
  query: z.object({ productId: id('product').optional() }),
  reply: followState,
})

export const followShop = defineEndpoint({
  name: 'followShop',
  method: 'PUT',
  path: '/api/shops/:slug/follow',
  access: 'signed_in',
  summary: 'Follow a shop: its new products, lower prices and restocks come into the feed',
  params: slugParams,
  reply: followState,
  refusals: ['account_not_verified', 'cannot_follow_own_shop', 'shop_not_active', 'too_many_followed'],
})

export const unfollowShop = defineEndpoint({
  name: 'unfollowShop',
  method: 'DELETE',
  path: '/api/shops/:slug/follow',
  access: 'signed_in',
  summary: 'Follow a shop no longer',
  status: 200,
  params: slugParams,
  reply: followState,
})

export const readFollowing = defineEndpoint({
  name: 'readFollowing',
  method: 'GET',
  path: '/api/me/following',
  access: 'signed_in',
  summary: 'The shops the account follows, what it waits to be told, and whether it gets the weekly letter',
  reply: z.object({
    shops: z.array(z.object({ shop: shopCard, followers: z.int(), since: z.iso.datetime() })),
    alerts: z.array(
      z.object({
        productId: wireId('product'),
        kind: alertKind,
        askedAt: z.iso.datetime(),
        toldAt: z.iso.datetime().nullable(),
        /** Null while it is not on sale. */
        listing: listingCard.nullable(),
      }),
    ),
    /** Whether it gets the weekly letter: the e-mail of the topic `digest`, see changeMyNoticeChoices. */
    weeklyDigest: z.boolean(),
  }),
})

export const feedItem = z
  .object({
    id: wireId('event'),
    kind: z.enum(['new_product', 'price_drop', 'restock']),
    at: z.iso.datetime(),
    /** The price before and after, of a price drop. */
    from: money.nullable(),
    to: money.nullable(),
    listing: listingCard,
  })
  .meta({ id: 'FeedItem' })
export type FeedItem = z.infer<typeof feedItem>

export const readFeed = defineEndpoint({
  name: 'readFeed',
  method: 'GET',
  path: '/api/me/feed',
  access: 'signed_in',
  summary: 'What is new in the shops the account follows, newest first; what is off sale meanwhile is left out',
  query: z.object({
    after: id('event').optional(),
    limit: z.coerce.number().int().min(1).max(60).default(24),
  }),
  reply: z.object({ items: z.array(feedItem), next: wireId('event').nullable(), shopsFollowed: z.int() }),
})

export const setAlert = defineEndpoint({
  name: 'setAlert',
  method: 'PUT',
  path: '/api/products/:productId/alert',
  access: 'signed_in',
  summary: 'Be told, once and by e-mail, when a product is at least 5 % cheaper or there again; or not any more',
  params: z.object({ productId: id('product') }),
  body: z.object({ kind: alertKind, on: z.boolean() }),
  reply: z.object({ alerts: z.array(alertKind) }),
  refusals: ['account_not_verified', 'own_product', 'product_not_on_show', 'already_in_stock', 'too_many_alerts'],
})

export const noteViewed = defineEndpoint({
  name: 'noteViewed',
  method: 'PUT',
  path: '/api/me/viewed/:productId',
  access: 'signed_in',
  summary: 'The account looked at a product',
  params: z.object({ productId: id('product') }),
})

export const listViewed = defineEndpoint({
  name: 'listViewed',
  method: 'GET',
  path: '/api/me/viewed',
  access: 'signed_in',
  summary: 'What the account looked at last and is still on show, newest first',
  reply: z.object({ listings: z.array(listingCard) }),
})

export const forgetViewed = defineEndpoint({
  name: 'forgetViewed',
  method: 'DELETE',
  path: '/api/me/viewed',
  access: 'signed_in',
  summary: 'Forget what the account looked at',
})
