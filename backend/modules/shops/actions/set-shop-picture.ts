// The owner gives the shop a logo or a banner.
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import type { StoredPicture } from '#platform/picture-files'
import { storePicture } from '#platform/pictures'

async function setPicture(ctx: Ctx, shopId: string, column: 'logo' | 'banner', bytes: Uint8Array): Promise<void> {
  const { key, width, height, widths, blur } = await storePicture(ctx, bytes)
  const stored: StoredPicture = { key, width, height, widths, blur }
  await transactForShop(ctx, shopId, async (tx) => {
    await sql`update shops.shop set ${sql.ref(column)} = ${JSON.stringify(stored)}::jsonb where id = ${shopId}`.execute(
      tx.db,
    )
    await announce(tx, 'shop_changed', { shopId })
  })
}

/** Throws not_a_picture or picture_too_large. */
export const setShopLogo = (ctx: Ctx, shopId: string, bytes: Uint8Array) => setPicture(ctx, shopId, 'logo', bytes)
export const setShopBanner = (ctx: Ctx, shopId: string, bytes: Uint8Array) => setPicture(ctx, shopId, 'banner', bytes)
