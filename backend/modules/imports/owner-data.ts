// What an account brought: handed out to its owner, and forgotten with the account.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart } from '#identity'
import { when } from '#platform/facts'

export function keepOwnerDataInOrder(): void {
  defineExportPart('imports', async (ctx, accountId) => {
    const { rows } = await sql<{ id: string; shopId: string; fileName: string; createdAt: Date }>`
      select id, shop_id as "shopId", file_name as "fileName", created_at as "createdAt"
      from imports.import where account_id = ${accountId} order by created_at`.execute(ctx.db)
    return rows.map(({ id, shopId, ...row }) => ({
      id: toWireId('import', id),
      shopId: toWireId('shop', shopId),
      ...row,
    }))
  })
  when('account_erased', 'forget-imports-when-account-erased', async (ctx, { data }) => {
    await sql`delete from imports.import where account_id = ${data.accountId}`.execute(ctx.db)
  })
}
