// Shops over HTTP: the public page, the list, opening one, and the owner's own view.
import {
  changePayoutPhone,
  changeShop,
  changeShopAddress,
  checkShopAddress,
  closeShop,
  confirmPayoutPhone,
  listShops,
  listTowns,
  maskPhone,
  openShop,
  readDelivery,
  readMyShop,
  readShop,
  readShopDraft,
  removeShopPicture,
  saveShopDraft,
  setShopPicture,
} from '@amana/contract'
import { accountIdOf, type Ctx } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { withUpload } from '#platform/upload'
import { readStanding } from '#trust'
import { addressChangeableFrom, changeAddress } from './actions/change-address.ts'
import { changePayoutPhone as change, confirmPayoutPhone as confirm } from './actions/change-payout-phone.ts'
import { changeShop as changeTexts } from './actions/change-shop.ts'
import { closeShop as close } from './actions/close-shop.ts'
import { openShop as open } from './actions/open-shop.ts'
import { readDraft, saveDraft } from './actions/save-draft.ts'
import { setShopBanner, setShopLogo, removeShopPicture as takeDown } from './actions/set-shop-picture.ts'
import { checkAddress } from './addresses.ts'
import { buyersPlace, townsIn } from './places.ts'
import {
  deliveryOptionsFor,
  formerAddresses,
  listActiveShops,
  readShopBySlug,
  readShopForSale,
  shopsOfOwner,
} from './queries.ts'
import { deliveryAndHolidayRoutes } from './routes-delivery.ts'
import { notShown, shopCardOf, shopPageOf } from './views.ts'

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

  handle(readDelivery, async (ctx, { input }) => {
    const shop = await readShopBySlug(ctx, input.params.slug)
    if (!shop) throw notFound('shop')
    const place = buyersPlace(input.query.county, input.query.town)
    return { ...place, deliveryOptions: await deliveryOptionsFor(ctx, shop.id, place) }
  })

  handle(listTowns, async (_ctx, { input }) => townsIn(input.params.county))

  handle(checkShopAddress, async (ctx, { input }) => checkAddress(ctx, input.params.slug, await openShopOf(ctx)))

  handle(readShopDraft, (ctx) => readDraft(ctx, accountIdOf(ctx.actor)!))

  handle(saveShopDraft, (ctx, { input }) => saveDraft(ctx, accountIdOf(ctx.actor)!, input.body))

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
      addressChangeableFrom: addressChangeableFrom(shop, ctx.now)?.toISOString() ?? null,
      notShown: { logo: notShown(shop.logoHeld), banner: notShown(shop.bannerHeld) },
      formerAddresses: await formerAddresses(ctx, shop),
      standing: await readStanding(ctx, shop.id, language),
    }
  })

  handle(changePayoutPhone, (ctx, { input }) => change(ctx, input.params.shopId, input.body.phone))

  handle(confirmPayoutPhone, async (ctx, { input }) => {
    const { phone, holdUntil } = await confirm(ctx, input.params.shopId, input.body.code)
    return { payoutPhoneMasked: maskPhone(phone), payoutsWaitUntil: holdUntil.toISOString() }
  })

  handle(changeShop, async (ctx, { input }) => {
    await changeTexts(ctx, input.params.shopId, input.body)
    return undefined
  })

  handle(changeShopAddress, async (ctx, { input }) => {
    const { changeableFrom } = await changeAddress(ctx, input.params.shopId, input.body.slug)
    return { slug: input.body.slug, addressChangeableFrom: changeableFrom.toISOString() }
  })

  handle(setShopPicture, async (ctx, { input, request, response }) => {
    const { shopId, which } = input.params
    await withUpload(ctx, request, response, (bytes) =>
      (which === 'logo' ? setShopLogo : setShopBanner)(ctx, shopId, bytes),
    )
    return undefined
  })

  handle(removeShopPicture, async (ctx, { input }) => {
    await takeDown(ctx, input.params.shopId, input.params.which)
    return undefined
  })

  deliveryAndHolidayRoutes(handle)

  handle(closeShop, async (ctx, { input }) => {
    await close(ctx, input.params.shopId)
    return undefined
  })
}

/** Its own addresses are free to the owner who looks for a new one. */
async function openShopOf(ctx: Ctx): Promise<string | undefined> {
  const shops = await shopsOfOwner(ctx, accountIdOf(ctx.actor)!)
  return shops.find(({ status }) => status !== 'closed')?.id
}
