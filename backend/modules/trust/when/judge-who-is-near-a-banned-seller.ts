// A ban is a fact about whoever shares a phone or a number with the seller too, and a new shop is judged the moment it opens: somebody
// banned may be behind it.
import { sql } from 'kysely'
import { linksOf } from '#identity'
import { type Ctx, transact } from '#platform/context'
import { when } from '#platform/facts'
import { judgeSeller } from '../actions/judge-seller.ts'

async function shopsOfLinked(ctx: Ctx, shopId: string): Promise<string[]> {
  const { rows } = await sql<{ owner: string }>`select owner_account_id as owner from trust.standing
    where shop_id = ${shopId} and owner_account_id is not null`.execute(ctx.db)
  if (!rows[0]) return []
  const near = new Set((await linksOf(ctx, rows[0].owner)).map(({ accountId }) => accountId))
  const shops = await sql<{ shop_id: string }>`select shop_id from trust.standing
    where owner_account_id = any(${[...near]}::uuid[]) order by shop_id`.execute(ctx.db)
  return shops.rows.map(({ shop_id }) => shop_id)
}

export function judgeWhoIsNearABannedSeller(): void {
  when('seller_restrictions_changed', 'judge-who-is-near-a-banned-seller', async (ctx, { data }) => {
    if (data.to !== 'ban') return
    for (const shopId of await shopsOfLinked(ctx, data.shopId)) await transact(ctx, (tx) => judgeSeller(tx, shopId))
  })
  when('payout_number_proved', 'judge-the-seller-whose-number-is-proved', async (ctx, { data }) => {
    await transact(ctx, (tx) => judgeSeller(tx, data.shopId))
  })
}
