// Reviewers who turn out to be their seller by another name: looked for again each night while a review is fresh.
import { sql } from 'kysely'
import { shareHardLink } from '#identity'
import { after, days } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { readShopsForSale } from '#shops'
import { excludeLinked } from '../weigh.ts'

const lookedAtFor = days(30)

/** Gives how many pairs of reviewer and shop were found. */
export async function lookForLinks(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ shopId: string; accountId: string }>`
    select distinct shop_id as "shopId", account_id as "accountId" from reviews.review
    where written_at > ${after(ctx.now, -lookedAtFor)} and account_id is not null and not linked`.execute(ctx.db)
  const shops = await readShopsForSale(
    ctx,
    rows.map(({ shopId }) => shopId),
  )
  let found = 0
  for (const { shopId, accountId } of rows) {
    const owner = shops.get(shopId)?.ownerAccountId
    if (!owner || !(await shareHardLink(ctx, owner, accountId))) continue
    await transact(ctx, (tx) => excludeLinked(tx, shopId, accountId))
    found++
  }
  return found
}
