// A shop moves to another address. The old one stays its own and leads to the new one.
import { sql } from 'kysely'
import { recordShopOwner } from '#identity'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { refuseContactDetails } from '#screening'
import { addressRestsMs, isAddressTaken, refuseAddress } from '../addresses.ts'
import { slugChangedLately, slugTaken, slugUnchanged } from '../errors.ts'
import { spokenDay } from '../holiday.ts'
import { ownOpenShop } from '../own-shop.ts'
import type { ShopForSale } from '../queries.ts'

/** When the address may be changed again; null when it may be now. */
export function addressChangeableFrom({ slugChangedAt }: Pick<ShopForSale, 'slugChangedAt'>, now: Date): Date | null {
  const from = slugChangedAt && after(slugChangedAt, addressRestsMs)
  return from && from > now ? from : null
}

/** Throws slug_unchanged, slug_changed_lately, slug_reserved, slug_taken, contact_details_in_text, shop_not_open. */
export async function changeAddress(ctx: Ctx, shopId: string, slug: string): Promise<{ changeableFrom: Date }> {
  await refuseAddress(ctx, slug, shopId)
  await refuseContactDetails(ctx, { slug }, { shopId })
  try {
    return await transact(ctx, async (tx) => {
      const shop = await ownOpenShop(tx, shopId)
      if (shop.slug === slug) throw slugUnchanged(slug)
      const from = addressChangeableFrom(shop, tx.now)
      if (from) throw slugChangedLately.with({ data: { from: from.toISOString() } }, spokenDay(from))
      await sql`update shops.shop set slug = ${slug}, slug_changed_at = ${tx.now} where id = ${shopId}`.execute(tx.db)
      await recordShopOwner(tx, { accountId: shop.ownerAccountId, shopId, slug, name: shop.name })
      await announce(tx, 'shop_changed', { shopId })
      return { changeableFrom: after(tx.now, addressRestsMs) }
    })
  } catch (error) {
    if (isAddressTaken(error)) throw slugTaken(slug)
    throw error
  }
}
