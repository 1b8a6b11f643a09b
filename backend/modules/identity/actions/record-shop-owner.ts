// An account becomes the owner of a shop, and with it a seller.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'

export async function recordShopOwner(
  tx: TxCtx,
  owner: { accountId: string; shopId: string; slug: string; name: string },
): Promise<void> {
  await sql`insert into identity.membership (account_id, shop_id, slug, name, since)
    values (${owner.accountId}, ${owner.shopId}, ${owner.slug}, ${owner.name}, ${tx.now})
    on conflict (account_id, shop_id) do update set slug = excluded.slug, name = excluded.name`.execute(tx.db)
  await sql`update identity.account set role = 'seller' where id = ${owner.accountId} and role = 'buyer'`.execute(tx.db)
}
