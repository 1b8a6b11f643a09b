// A shop opens: its name and address are its own, its texts are clean, and its owner becomes a seller.
import type { DeliveryOption } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount, recordShopOwner, recordTrait } from '#identity'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { Refusal } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { refuseContactDetails } from '#screening'
import { oneShopPerAccount, phoneNotVerified, slugReserved, slugTaken } from '../errors.ts'
import { placeOf } from '../places.ts'
import { type Palette, paletteFor, reservedSlugs } from '../rules.ts'

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
  deliveryOptions: readonly {
    name: string
    zone: DeliveryOption['zone']
    feeCents: number
    daysMin: number
    daysMax: number
  }[]
}

/** Throws phone_not_verified, slug_taken, slug_reserved, unknown_county, unknown_town, contact_details_in_text, one_shop_per_account, invalid_request. */
export async function openShop(ctx: Ctx, wanted: NewShop): Promise<{ id: string }> {
  const shop = { ...wanted, slug: wanted.slug.toLowerCase(), ...placeOf(wanted.county, wanted.town) }
  checkShape(shop)
  // A seller can be reached: on a phone that she has proved, beside the e-mail that every account has.
  if (!(await readAccount(ctx, shop.ownerAccountId))?.phoneVerified) throw phoneNotVerified()
  if (reservedSlugs.has(shop.slug)) throw slugReserved(shop.slug)
  await refuseContactDetails(ctx, {
    name: shop.name,
    description: shop.description,
    ...Object.fromEntries(shop.deliveryOptions.map(({ name }, index) => [`deliveryOptions.${index}.name`, name])),
  })
  try {
    return await transact(ctx, (tx) => write(tx, shop))
  } catch (error) {
    const duplicate = duplicateOf(error)
    if (duplicate === 'shop_slug') throw slugTaken(shop.slug)
    if (duplicate === 'shop_owner') throw oneShopPerAccount()
    throw error
  }
}

async function write(tx: TxCtx, shop: NewShop): Promise<{ id: string }> {
  const id = newId(tx.now)
  const palette = shop.palette ?? paletteFor(shop.slug)
  await sql`insert into shops.shop (id, owner_account_id, slug, name, county, town, description, palette,
      payout_phone, payout_phone_since, opened_at)
    values (${id}, ${shop.ownerAccountId}, ${shop.slug}, ${shop.name}, ${shop.county}, ${shop.town}, ${shop.description},
      ${JSON.stringify(palette)}::jsonb, ${shop.payoutPhone}, ${tx.now}, ${tx.now})`.execute(tx.db)
  for (const [position, option] of shop.deliveryOptions.entries())
    await sql`insert into shops.delivery_option (shop_id, id, name, zone, fee_cents, days_min, days_max, position)
      values (${id}, ${newId(tx.now)}, ${option.name}, ${option.zone}, ${option.feeCents}, ${option.daysMin},
        ${option.daysMax}, ${position})`.execute(tx.db)
  await recordShopOwner(tx, { accountId: shop.ownerAccountId, shopId: id, slug: shop.slug, name: shop.name })
  await recordTrait(tx, {
    kind: 'payout_number',
    value: shop.payoutPhone,
    subjectKind: 'shop',
    subjectId: id,
  })
  await announce(tx, 'shop_opened', { shopId: id, ownerAccountId: shop.ownerAccountId })
  await announce(tx, 'shop_changed', { shopId: id })
  return { id }
}

/** A palette ends up in style attributes: six hexadecimal digits and nothing else. */
function checkShape(shop: NewShop): void {
  const fields: Record<string, string> = {}
  for (const [part, colour] of Object.entries(shop.palette ?? {}))
    if (!/^#[0-9a-fA-F]{6}$/.test(colour)) fields[`palette.${part}`] = 'must be a colour such as #5B4A86'
  for (const [index, { daysMin, daysMax }] of shop.deliveryOptions.entries())
    if (daysMax < daysMin) fields[`deliveryOptions.${index}.daysMax`] = 'must not be less than daysMin'
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid_request', 'invalid', 'Something in the request is missing or wrong; see the fields.', {
      fields,
    })
}
