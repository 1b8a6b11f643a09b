// What following keeps of a person: handed out to her, and gone with the account.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart } from '#identity'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { viewedBy } from './actions/note-viewed.ts'
import { savedBy } from './actions/save-products.ts'
import { alertsOf, followedBy } from './queries.ts'

const exportFollowing = async (ctx: Ctx, accountId: string) => ({
  shops: (await followedBy(ctx, accountId)).map(({ shopId, since }) => ({ shopId: toWireId('shop', shopId), since })),
  alerts: (await alertsOf(ctx, accountId)).map(({ productId, ...alert }) => ({
    productId: toWireId('product', productId),
    ...alert,
  })),
  saved: (await savedBy(ctx, accountId)).map(({ productId, ...saved }) => ({
    productId: toWireId('product', productId),
    ...saved,
  })),
  viewed: (await viewedBy(ctx, accountId)).map(({ productId, at }) => ({
    productId: toWireId('product', productId),
    at,
  })),
})

export function keepFollowerDataInOrder(): void {
  defineExportPart('following', exportFollowing)
  when('account_erased', 'forget-the-follower-when-account-erased', (ctx, { data: { accountId } }) =>
    transact(ctx, async (tx) => {
      for (const table of ['follow', 'alert', 'saved', 'viewed'])
        await sql`delete from ${sql.table(`following.${table}`)} where account_id = ${accountId}`.execute(tx.db)
    }),
  )
}
