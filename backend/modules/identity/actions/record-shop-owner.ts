// An account becomes the owner of a shop, and with it a seller.
import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { notSignedIn } from '#platform/errors'

export async function recordShopOwner(
  tx: TxCtx,
  owner: { accountId: string; shopId: string; slug: string; name: string },
): Promise<void> {
  await sql`insert into identity.membership (account_id, shop_id, slug, name, since)
    values (${owner.accountId}, ${owner.shopId}, ${owner.slug}, ${owner.name}, ${tx.now})
    on conflict (account_id, shop_id) do update set slug = excluded.slug, name = excluded.name`.execute(tx.db)
  const { rows } = await sql`update identity.account set role = case role when 'buyer' then 'seller' else role end
    where id = ${owner.accountId} and erased_at is null returning id`.execute(tx.db)
  // Erased at the very moment: the insert above has waited for that.
  if (rows.length === 0) throw notSignedIn()
}
