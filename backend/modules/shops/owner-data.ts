// What shops keeps of its owners: handed out to them, in the way of erasing while a shop is open, and forgotten afterwards.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineErasureObstacle, defineExportPart, type ErasureObstacle, keepHardLinksWhen } from '#identity'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { forgetDraft, readDraft } from './actions/save-draft.ts'
import { readDeliveryOptions, shopsOfOwner } from './queries.ts'

async function exportShops(ctx: Ctx, accountId: string) {
  const told = []
  for (const {
    id,
    ownerAccountId: _owner,
    logo,
    banner,
    logoHeld: _logo,
    bannerHeld: _banner,
    ...shop
  } of await shopsOfOwner(ctx, accountId))
    told.push({
      id: toWireId('shop', id),
      ...shop,
      logo: logo !== null,
      banner: banner !== null,
      deliveryOptions: await readDeliveryOptions(ctx, id),
    })
  return told
}

/** A banned shop stands in nobody's way: its owner cannot close it. Its money, if any, does: see payouts. */
async function openShops(ctx: Ctx, accountId: string): Promise<ErasureObstacle[]> {
  const shops = await shopsOfOwner(ctx, accountId)
  return shops.flatMap(({ name, status }) => {
    if (status === 'closed' || status === 'banned') return []
    const sentence =
      status === 'frozen'
        ? `${name} is frozen: it can be closed once that is lifted, and the account erased after that.`
        : `${name} is still open. Close the shop first.`
    return [{ code: 'shop_not_closed', sentence }]
  })
}

const ownsBannedShop = async (ctx: Ctx, accountId: string): Promise<boolean> =>
  (await shopsOfOwner(ctx, accountId)).some(({ status }) => status === 'banned')

export function keepOwnerDataInOrder(): void {
  defineExportPart('shops', exportShops)
  defineExportPart('shop_draft', readDraft)
  defineErasureObstacle(openShops)
  keepHardLinksWhen(ownsBannedShop)
  when('account_erased', 'forget-the-payout-number-when-account-erased', (ctx, { data }) =>
    transact(ctx, async (tx) => {
      await sql`update shops.shop set payout_phone = null
        where owner_account_id = ${data.accountId} and status in ('closed', 'banned')`.execute(tx.db)
      await forgetDraft(tx, data.accountId)
    }),
  )
}
