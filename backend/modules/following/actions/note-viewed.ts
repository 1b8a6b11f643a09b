// What an account looked at last: a few, the newest first, until its owner clears them.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { viewedMax } from '../rules.ts'

export async function noteViewed(ctx: Ctx, accountId: string, productId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    await sql`insert into following.viewed (account_id, product_id, at) values (${accountId}, ${productId}, ${tx.now})
      on conflict (account_id, product_id) do update set at = excluded.at`.execute(tx.db)
    await sql`delete from following.viewed where account_id = ${accountId} and product_id in (
      select product_id from following.viewed where account_id = ${accountId}
      order by at desc, product_id offset ${viewedMax})`.execute(tx.db)
  })
}

export async function viewedBy(ctx: Ctx, accountId: string): Promise<{ productId: string; at: Date }[]> {
  const { rows } = await sql<{ productId: string; at: Date }>`select product_id as "productId", at
    from following.viewed where account_id = ${accountId} order by at desc, product_id`.execute(ctx.db)
  return rows
}

export const forgetViewed = (ctx: Ctx, accountId: string) =>
  sql`delete from following.viewed where account_id = ${accountId}`.execute(ctx.db)
