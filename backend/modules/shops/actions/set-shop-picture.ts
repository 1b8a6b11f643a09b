// The owner gives the shop a logo or a banner, or takes one down. A new one takes the place of the old once it was looked into.
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { announce } from '#platform/facts'
import { holdOf } from '#platform/held-pictures'
import { storePicture } from '#platform/pictures'
import { lookForContacts } from '#screening'
import { ownOpenShop } from '../own-shop.ts'

type Which = 'logo' | 'banner'

async function setPicture(ctx: Ctx, shopId: string, which: Which, bytes: Uint8Array): Promise<void> {
  const stored = await storePicture(ctx, bytes, lookForContacts({ shopId }))
  const { key, width, height, widths, blur } = stored
  await transactForShop(ctx, shopId, async (tx) => {
    await ownOpenShop(tx, shopId)
    const { held, refusedFor } = await holdOf(tx, stored)
    const picture = JSON.stringify({ key, width, height, widths, blur, ...(refusedFor && { refusedFor }) })
    const set = held
      ? sql`${waiting(which)} = ${picture}::jsonb`
      : sql`${sql.ref(which)} = ${picture}::jsonb, ${waiting(which)} = null`
    await sql`update shops.shop set ${set} where id = ${shopId}`.execute(tx.db)
    await announce(tx, 'shop_changed', { shopId })
  })
}

const waiting = (which: Which) => sql.ref(`${which}_held`)

/** Throws what storePicture does, and shop_not_open. */
export const setShopLogo = (ctx: Ctx, shopId: string, bytes: Uint8Array) => setPicture(ctx, shopId, 'logo', bytes)
export const setShopBanner = (ctx: Ctx, shopId: string, bytes: Uint8Array) => setPicture(ctx, shopId, 'banner', bytes)

/** The one that is shown and the one that waits; the files go a day later, by the schedule. Throws shop_not_open. */
export const removeShopPicture = (ctx: Ctx, shopId: string, which: Which): Promise<void> =>
  transactForShop(ctx, shopId, async (tx) => {
    await ownOpenShop(tx, shopId)
    await sql`update shops.shop set ${sql.ref(which)} = null, ${waiting(which)} = null where id = ${shopId}`.execute(
      tx.db,
    )
    await announce(tx, 'shop_changed', { shopId })
  })
