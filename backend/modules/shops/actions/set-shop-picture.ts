// The owner gives the shop a logo or a banner, or takes one down.
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import type { StoredPicture } from '#platform/picture-files'
import { storePicture } from '#platform/pictures'
import { lookForContacts } from '#screening'
import { ownOpenShop } from '../own-shop.ts'

type Which = 'logo' | 'banner'

async function setPicture(ctx: Ctx, shopId: string, which: Which, bytes: Uint8Array): Promise<void> {
  const { key, width, height, widths, blur } = await storePicture(ctx, bytes, lookForContacts({ shopId }))
  await show(ctx, shopId, which, { key, width, height, widths, blur })
}

async function show(ctx: Ctx, shopId: string, which: Which, stored: StoredPicture | null): Promise<void> {
  await transactForShop(ctx, shopId, async (tx) => {
    await ownOpenShop(tx, shopId)
    await sql`update shops.shop set ${sql.ref(which)} = ${stored && JSON.stringify(stored)}::jsonb where id = ${shopId}`.execute(
      tx.db,
    )
    await announce(tx, 'shop_changed', { shopId })
  })
}

/** Throws what storePicture does, and shop_not_open. */
export const setShopLogo = (ctx: Ctx, shopId: string, bytes: Uint8Array) => setPicture(ctx, shopId, 'logo', bytes)
export const setShopBanner = (ctx: Ctx, shopId: string, bytes: Uint8Array) => setPicture(ctx, shopId, 'banner', bytes)

/** Its files go a day later, by the schedule. Throws shop_not_open. */
export const removeShopPicture = (ctx: Ctx, shopId: string, which: Which) => show(ctx, shopId, which, null)
