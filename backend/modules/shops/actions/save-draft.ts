// What somebody has filled in of the shop she is about to open is kept from step to step, and from one phone to the next.
import type { ShopDraft } from '@amana/contract'
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { refuseContactDetails } from '#screening'
import { refuseAddress } from '../addresses.ts'
import { deliveryTexts, offeredDelivery } from '../delivery.ts'
import { oneShopPerAccount } from '../errors.ts'
import { placeOf } from '../places.ts'
import { shopsOfOwner } from '../queries.ts'
import { refusePalette } from '../rules.ts'

export const draftDays = 90

type Draft = Omit<ShopDraft, 'savedAt'>

export async function readDraft(ctx: Ctx, accountId: string): Promise<ShopDraft> {
  const { rows } = await sql<{ data: Draft; saved_at: Date }>`select data, saved_at from shops.draft
    where account_id = ${accountId}`.execute(ctx.db)
  return { ...rows[0]?.data, savedAt: rows[0]?.saved_at.toISOString() ?? null }
}

/** Looked at now, so that nothing is refused at the end. Throws what openShop does about the fields that are told. */
export async function saveDraft(ctx: Ctx, accountId: string, told: Draft): Promise<ShopDraft> {
  if ((await shopsOfOwner(ctx, accountId)).some(({ status }) => status !== 'closed')) throw oneShopPerAccount()
  const before = await readDraft(ctx, accountId)
  const { county = before.county, town = before.town } = told
  const place = county !== undefined && town !== undefined ? placeOf(county, town) : undefined
  if (told.slug !== undefined) await refuseAddress(ctx, told.slug)
  if (told.palette) refusePalette(told.palette)
  const options = told.deliveryOptions ?? []
  for (const [index, option] of options.entries())
    offeredDelivery(option, place ?? { county: 'Nairobi', town: 'Nairobi' }, `deliveryOptions.${index}.`)
  await refuseContactDetails(ctx, {
    slug: told.slug,
    name: told.name,
    description: told.description,
    ...Object.assign({}, ...options.map((option, index) => deliveryTexts(option, `deliveryOptions.${index}.`))),
  })
  const data = JSON.stringify({ ...told, ...place })
  await sql`insert into shops.draft (account_id, data, saved_at) values (${accountId}, ${data}::jsonb, ${ctx.now})
    on conflict (account_id) do update set data = shops.draft.data || excluded.data, saved_at = excluded.saved_at`.execute(
    ctx.db,
  )
  return readDraft(ctx, accountId)
}

export const forgetDraft = (ctx: Ctx, accountId: string): Promise<void> =>
  transact(ctx, async (tx) => {
    await sql`delete from shops.draft where account_id = ${accountId}`.execute(tx.db)
  })

export async function forgetOldDrafts(ctx: Ctx): Promise<void> {
  await sql`delete from shops.draft where saved_at < ${after(ctx.now, -days(draftDays))}`.execute(ctx.db)
}
