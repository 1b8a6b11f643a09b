// Following over HTTP: parse → authorise → one action → reply.
import * as endpoint from '@amana/contract'
import { type FollowState, kes, toWireId } from '@amana/contract'
import { mayTell } from '#notifications'
import { accountIdOf, type Ctx } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { readCardsOf } from '#search'
import { readShopBySlug, readShopsForSale, type ShopForSale, shopCardOf } from '#shops'
import { askToBeTold, stopTelling } from './actions/ask-to-be-told.ts'
import { followShop, unfollowShop } from './actions/follow-shop.ts'
import { forgetViewed, noteViewed, viewedBy } from './actions/note-viewed.ts'
import { savedBy, saveProducts, unsaveProducts } from './actions/save-products.ts'
import { feedOf } from './feed.ts'
import { productAnyhow } from './product-anyhow.ts'
import { alertsOf, followedBy, followersOf, follows, waitingAlerts } from './queries.ts'

const caller = (ctx: Ctx): string => {
  const accountId = accountIdOf(ctx.actor)
  assert(accountId, 'only accounts get here')
  return accountId
}

async function shopAt(ctx: Ctx, slug: string): Promise<ShopForSale> {
  const shop = await readShopBySlug(ctx, slug)
  if (!shop) throw notFound('shop')
  return shop
}

async function stateOf(ctx: Ctx, shop: ShopForSale, productId?: string): Promise<FollowState> {
  const accountId = accountIdOf(ctx.actor)
  return {
    following: accountId !== undefined && (await follows(ctx, accountId, shop.id)),
    own: accountId === shop.ownerAccountId,
    followers: (await followersOf(ctx, [shop.id])).get(shop.id) ?? 0,
    alerts: accountId && productId ? await waitingAlerts(ctx, accountId, productId) : [],
  }
}

async function followingOf(ctx: Ctx, accountId: string) {
  const followed = await followedBy(ctx, accountId)
  const shopIds = followed.map(({ shopId }) => shopId)
  const shops = await readShopsForSale(ctx, shopIds)
  const followers = await followersOf(ctx, shopIds)
  const alerts = await alertsOf(ctx, accountId)
  const cards = await readCardsOf(
    ctx,
    alerts.map(({ productId }) => productId),
  )
  return {
    shops: followed.flatMap(({ shopId, since }) => {
      const shop = shops.get(shopId)
      if (!shop) return []
      return [{ shop: shopCardOf(shop), followers: followers.get(shopId) ?? 0, since: since.toISOString() }]
    }),
    alerts: alerts.map(({ productId, kind, askedAt, toldAt }) => ({
      productId: toWireId('product', productId),
      kind,
      askedAt: askedAt.toISOString(),
      toldAt: toldAt?.toISOString() ?? null,
      listing: cards.get(productId) ?? null,
    })),
    weeklyDigest: await mayTell(ctx, { accountId }, 'digest', 'email'),
  }
}

function shopRoutes({ handle }: Routes): void {
  handle(endpoint.readFollow, async (ctx, { input: { params, query } }) =>
    stateOf(ctx, await shopAt(ctx, params.slug), query.productId),
  )
  handle(endpoint.followShop, async (ctx, { input: { params } }) => {
    const shop = await shopAt(ctx, params.slug)
    await followShop(ctx, shop)
    return stateOf(ctx, shop)
  })
  handle(endpoint.unfollowShop, async (ctx, { input: { params } }) => {
    const shop = await shopAt(ctx, params.slug)
    await unfollowShop(ctx, shop)
    return stateOf(ctx, shop)
  })
  handle(endpoint.setAlert, async (ctx, { input: { params, body } }) => {
    await (body.on ? askToBeTold : stopTelling)(ctx, params.productId, body.kind)
    return { alerts: await waitingAlerts(ctx, caller(ctx), params.productId) }
  })
}

function accountRoutes({ handle }: Routes): void {
  handle(endpoint.readFollowing, (ctx) => followingOf(ctx, caller(ctx)))
  handle(endpoint.readFeed, (ctx, { input: { query } }) => feedOf(ctx, caller(ctx), query))
  handle(endpoint.noteViewed, async (ctx, { input: { params } }) => {
    await productAnyhow(ctx, params.productId)
    await noteViewed(ctx, caller(ctx), params.productId)
    return undefined
  })
  handle(endpoint.listViewed, async (ctx) => {
    const viewed = await viewedBy(ctx, caller(ctx))
    const cards = await readCardsOf(
      ctx,
      viewed.map(({ productId }) => productId),
    )
    return { listings: viewed.flatMap(({ productId }) => cards.get(productId) ?? []) }
  })
  handle(endpoint.forgetViewed, async (ctx) => {
    await forgetViewed(ctx, caller(ctx))
    return undefined
  })
}

const savedIds = async (ctx: Ctx) => ({
  productIds: (await savedBy(ctx, caller(ctx))).map(({ productId }) => toWireId('product', productId)),
})

async function savedOf(ctx: Ctx, accountId: string) {
  const saved = await savedBy(ctx, accountId)
  const cards = await readCardsOf(
    ctx,
    saved.map(({ productId }) => productId),
  )
  return {
    saved: saved.map(({ productId, priceCents, savedAt }) => ({
      productId: toWireId('product', productId),
      savedAt: savedAt.toISOString(),
      priceThen: kes(priceCents),
      listing: cards.get(productId) ?? null,
    })),
  }
}

function savedRoutes({ handle }: Routes): void {
  handle(endpoint.listSaved, (ctx) => savedOf(ctx, caller(ctx)))
  handle(endpoint.listSavedIds, savedIds)
  handle(endpoint.saveProducts, async (ctx, { input: { body } }) => {
    await saveProducts(ctx, caller(ctx), body.products)
    return savedIds(ctx)
  })
  handle(endpoint.unsaveProducts, async (ctx, { input: { query } }) => {
    await unsaveProducts(ctx, caller(ctx), query.id)
    return savedIds(ctx)
  })
}

export function routes(to: Routes): void {
  shopRoutes(to)
  savedRoutes(to)
  accountRoutes(to)
}
