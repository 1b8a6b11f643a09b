// A shop opens: its name and address are its own, its texts are clean, and its owner becomes a seller.
import type { Template } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount, recordShopOwner, recordTrait } from '#identity'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { refuseContactDetails } from '#screening'
import { isAddressTaken, refuseAddress } from '../addresses.ts'
import { type DeliveryWish, deliveryTexts, type OfferedDelivery, offeredDelivery } from '../delivery.ts'
import { oneShopPerAccount, phoneNotVerified, slugTaken } from '../errors.ts'
import { placeOf } from '../places.ts'
import { type Palette, paletteFor, refusePalette } from '../rules.ts'
import { writeDeliveryOption } from './offer-delivery.ts'
import { forgetDraft } from './save-draft.ts'

export interface NewShop {
  ownerAccountId: string
  name: string
  slug: string
  county: string
  town: string
  description: string
  /** E.164. */
  payoutPhone: string
  palette?: Palette
  /** What it looks like at first; themes hear of it. */
  template?: Template | undefined
  deliveryOptions: readonly DeliveryWish[]
}

/** Throws phone_not_verified, slug_taken, slug_reserved, unknown_county, unknown_town, contact_details_in_text, one_shop_per_account, invalid_request. */
export async function openShop(ctx: Ctx, wanted: NewShop): Promise<{ id: string }> {
  const shop = { ...wanted, slug: wanted.slug.toLowerCase(), ...placeOf(wanted.county, wanted.town) }
  if (shop.palette) refusePalette(shop.palette)
  const at = (index: number) => `deliveryOptions.${index}.`
  const options = shop.deliveryOptions.map((option, index) => offeredDelivery(option, shop, at(index)))
  // A seller can be reached: on a phone that she has proved, beside the e-mail that every account has.
  if (!(await readAccount(ctx, shop.ownerAccountId))?.phoneVerified) throw phoneNotVerified()
  await refuseAddress(ctx, shop.slug)
  await refuseContactDetails(ctx, {
    slug: shop.slug,
    name: shop.name,
    description: shop.description,
    ...Object.assign({}, ...shop.deliveryOptions.map((option, index) => deliveryTexts(option, at(index)))),
  })
  try {
    return await transact(ctx, (tx) => write(tx, shop, options))
  } catch (error) {
    if (isAddressTaken(error)) throw slugTaken(shop.slug)
    if (duplicateOf(error) === 'shop_owner') throw oneShopPerAccount()
    throw error
  }
}

async function write(tx: TxCtx, shop: NewShop, options: readonly OfferedDelivery[]): Promise<{ id: string }> {
  const id = newId(tx.now)
  const palette = shop.palette ?? paletteFor(shop.slug)
  await sql`insert into shops.shop (id, owner_account_id, slug, name, county, town, description, palette,
      payout_phone, payout_phone_since, opened_at)
    values (${id}, ${shop.ownerAccountId}, ${shop.slug}, ${shop.name}, ${shop.county}, ${shop.town}, ${shop.description},
      ${JSON.stringify(palette)}::jsonb, ${shop.payoutPhone}, ${tx.now}, ${tx.now})`.execute(tx.db)
  for (const [position, option] of options.entries()) await writeDeliveryOption(tx, id, option, position)
  await recordShopOwner(tx, { accountId: shop.ownerAccountId, shopId: id, slug: shop.slug, name: shop.name })
  await recordTrait(tx, {
    kind: 'payout_number',
    value: shop.payoutPhone,
    subjectKind: 'shop',
    subjectId: id,
  })
  await forgetDraft(tx, shop.ownerAccountId)
  await announce(tx, 'shop_opened', {
    ...{ shopId: id, ownerAccountId: shop.ownerAccountId },
    ...(shop.template && { template: shop.template }),
  })
  await announce(tx, 'shop_changed', { shopId: id })
  return { id }
}
