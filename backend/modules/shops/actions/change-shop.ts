// The owner changes the shop's name, place, texts or colours; every text is screened like the first ones.
import { sql } from 'kysely'
import { recordShopOwner } from '#identity'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { refuseContactDetails } from '#screening'
import { ownOpenShop } from '../own-shop.ts'
import { placeOf } from '../places.ts'
import { type Palette, refusePalette } from '../rules.ts'

export interface ShopChange {
  name?: string | undefined
  county?: string | undefined
  town?: string | undefined
  description?: string | undefined
  returnsPolicy?: string | undefined
  deliveryNotes?: string | undefined
  palette?: Palette | undefined
}

/** What is not told stays. Throws unknown_county, unknown_town, contact_details_in_text, invalid_request, shop_not_open. */
export async function changeShop(ctx: Ctx, shopId: string, change: ShopChange): Promise<void> {
  const { name, description, returnsPolicy, deliveryNotes } = change
  const place = change.county === undefined ? undefined : placeOf(change.county, change.town ?? '')
  if (change.palette) refusePalette(change.palette)
  await refuseContactDetails(ctx, { name, description, returnsPolicy, deliveryNotes }, { shopId })
  await transact(ctx, async (tx) => {
    const shop = await ownOpenShop(tx, shopId)
    const next = {
      ...shop,
      ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
      ...place,
    }
    await sql`update shops.shop set name = ${next.name}, county = ${next.county}, town = ${next.town},
        description = ${next.description}, returns_policy = ${next.returnsPolicy}, delivery_notes = ${next.deliveryNotes},
        palette = ${JSON.stringify(next.palette)}::jsonb
      where id = ${shopId}`.execute(tx.db)
    if (next.name !== shop.name)
      await recordShopOwner(tx, { accountId: shop.ownerAccountId, shopId, slug: shop.slug, name: next.name })
    await announce(tx, 'shop_changed', { shopId })
  })
}
