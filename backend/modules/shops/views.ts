// Shops on the wire.
import type { Picture, PictureNotShown, ShopCard, ShopPage } from '@amana/contract'
import { toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { pictureView, type StoredPicture } from '#platform/picture-files'
import { readPublicFacts, releaseDaysAfter } from '#trust'
import { isOnHoliday } from './holiday.ts'
import { type HeldPicture, readDeliveryOptions, type ShopForSale } from './queries.ts'

const shown = (stored: StoredPicture | null, alt: string): Picture | null => stored && pictureView(stored, alt)

/** For the owner: that it waits, or why it was refused. */
export const notShown = (held: HeldPicture | null): PictureNotShown | null =>
  held && { refusedFor: held.refusedFor ?? null }

export const shopCardOf = (shop: ShopForSale): ShopCard => ({
  id: toWireId('shop', shop.id),
  slug: shop.slug,
  name: shop.name,
  county: shop.county,
  town: shop.town,
  tier: shop.tier,
  logo: shown(shop.logo, `Logo of ${shop.name}`),
  palette: shop.palette,
})

export async function shopPageOf(ctx: Ctx, shop: ShopForSale): Promise<ShopPage> {
  return {
    ...shopCardOf(shop),
    description: shop.description,
    banner: shown(shop.banner, `Banner of ${shop.name}`),
    status: shop.status,
    openedAt: shop.openedAt.toISOString(),
    facts: await readPublicFacts(ctx, shop.id),
    releaseDaysAfterCode: releaseDaysAfter(shop.tier, 'code'),
    deliveryOptions: await readDeliveryOptions(ctx, shop.id),
    returnsPolicy: shop.returnsPolicy,
    deliveryNotes: shop.deliveryNotes,
    holiday: isOnHoliday(shop, ctx.now) ? { backOn: shop.holidayUntil!.toISOString(), note: shop.holidayNote } : null,
  }
}
