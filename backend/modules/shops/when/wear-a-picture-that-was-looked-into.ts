// A logo or banner that was looked into takes the place of the one before; one that was refused never does, and the owner is told why.
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { notify } from '#notifications'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce, when } from '#platform/facts'

export function wearAPictureThatWasLookedInto(): void {
  when('picture_shown', 'wear-a-picture-that-is-harmless', (ctx, { data: { key } }) => wear(ctx, key))
  when('picture_refused', 'keep-a-picture-of-the-shop-to-its-owner', (ctx, { id, data }) => keepBack(ctx, id, data))
}

interface Of {
  id: string
  name: string
  owner: string
  which: 'logo' | 'banner'
}

/** The one index that finds either. */
const waitsAs = (key: string) => sql`array[logo_held ->> 'key', banner_held ->> 'key'] @> array[${key}::text]`

const wear = (ctx: Ctx, key: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<{ id: string }>`update shops.shop set
        logo = case when logo_held ->> 'key' = ${key} then logo_held else logo end,
        logo_held = case when logo_held ->> 'key' = ${key} then null else logo_held end,
        banner = case when banner_held ->> 'key' = ${key} then banner_held else banner end,
        banner_held = case when banner_held ->> 'key' = ${key} then null else banner_held end
      where ${waitsAs(key)} returning id`.execute(tx.db)
    for (const { id } of rows) await announce(tx, 'shop_changed', { shopId: id })
  })

const keepBack = (ctx: Ctx, factKey: string, { key, reasons }: { key: string; reasons: string[] }): Promise<void> =>
  transact(ctx, async (tx) => {
    const why = sql`jsonb_build_object('refusedFor', ${JSON.stringify(reasons)}::jsonb)`
    const { rows } = await sql<Of>`update shops.shop set
        logo_held = case when logo_held ->> 'key' = ${key} then logo_held || ${why} else logo_held end,
        banner_held = case when banner_held ->> 'key' = ${key} then banner_held || ${why} else banner_held end
      where ${waitsAs(key)}
      returning id, name, owner_account_id as owner,
        case when logo_held ->> 'key' = ${key} then 'logo' else 'banner' end as which`.execute(tx.db)
    for (const of of rows) await tellTheOwner(tx, of, factKey, reasons)
  })

async function tellTheOwner(tx: TxCtx, of: Of, factKey: string, reasons: string[]): Promise<void> {
  const owner = await readAccount(tx, of.owner)
  if (!owner) return
  const { id: accountId, name, phone, email, language } = owner
  await notify(tx, {
    ...{ factKey, template: 'picture_refused', to: { accountId, name, phone, email, language } },
    data: { of: of.which, name: of.name, reasons, link: `${tx.config.PUBLIC_URL}/seller/shop` },
  })
}
