// Shops over HTTP: the public page, the list, opening one, and the owner's own view.
import {
  changePayoutPhone,
  closeShop,
  confirmPayoutPhone,
  listShops,
  maskPhone,
  openShop,
  readMyShop,
  readShop,
} from '@amana/contract'
import { accountIdOf } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { readStanding } from '#trust'
import { changePayoutPhone as change, confirmPayoutPhone as confirm } from './actions/change-payout-phone.ts'
import { closeShop as close } from './actions/close-shop.ts'
import { openShop as open } from './actions/open-shop.ts'
import { listActiveShops, readShopBySlug, readShopForSale } from './queries.ts'
import { shopCardOf, shopPageOf } from './views.ts'

export function routes({ handle }: Routes): void {
  handle(listShops, async (ctx, { input }) => {
    const shops = await listActiveShops(ctx, input.query.limit)
    return { shops: shops.map(shopCardOf), total: shops[0]?.total ?? 0, counties: shops[0]?.counties ?? 0 }
  })

  handle(readShop, async (ctx, { input }) => {
    const shop = await readShopBySlug(ctx, input.params.slug)
    if (!shop) throw notFound('shop')
    return shopPageOf(ctx, shop)
  })

  handle(openShop, async (ctx, { input }) => {
    const { id } = await open(ctx, { ...input.body, ownerAccountId: accountIdOf(ctx.actor)! })
    const shop = await readShopForSale(ctx, id)
    assert(shop, 'a shop that was just opened is there')
    return shopCardOf(shop)
  })

  handle(readMyShop, async (ctx, { input, request }) => {
    const shop = await readShopForSale(ctx, input.params.shopId)
    if (!shop) throw notFound('shop')
    const language = request.acceptsLanguages('en', 'sw') === 'sw' ? 'sw' : 'en'
    return {
      ...(await shopPageOf(ctx, shop)),
      payoutPhoneMasked: shop.payoutPhone ? maskPhone(shop.payoutPhone) : '',
      standing: await readStanding(ctx, shop.id, language),
    }
  })

  handle(changePayoutPhone, (ctx, { input }) => change(ctx, input.params.shopId, input.body.phone))

  handle(confirmPayoutPhone, async (ctx, { input }) => {
    const { phone, holdUntil } = await confirm(ctx, input.params.shopId, input.body.code)
    return { payoutPhoneMasked: maskPhone(phone), payoutsWaitUntil: holdUntil.toISOString() }
  })

  handle(closeShop, async (ctx, { input }) => {
    await close(ctx, input.params.shopId)
    return undefined
  })
}
