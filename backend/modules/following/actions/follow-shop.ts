// Somebody follows a shop, or does not any more.
import { sql } from 'kysely'
import { verifiedCaller } from '#identity'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import type { ShopForSale } from '#shops'
import { cannotFollowOwnShop, shopNotActive, tooManyFollowed } from '../errors.ts'
import { followedMax } from '../rules.ts'

/** Idempotent. Throws account_not_verified, cannot_follow_own_shop, shop_not_active, too_many_followed. */
export async function followShop(ctx: Ctx, shop: ShopForSale): Promise<void> {
  const { id: accountId } = await verifiedCaller(ctx)
  if (shop.ownerAccountId === accountId) throw cannotFollowOwnShop()
  // A frozen shop may come back, a banned or closed one does not.
  if (shop.status === 'banned' || shop.status === 'closed') throw shopNotActive(shop.name)
  await transact(ctx, async (tx) => {
    const { rows } = await sql`insert into following.follow (account_id, shop_id, since)
      values (${accountId}, ${shop.id}, ${tx.now}) on conflict do nothing returning shop_id`.execute(tx.db)
    if (rows.length === 0) return
    const counted = await sql<{ count: number }>`select count(*)::int as count from following.follow
      where account_id = ${accountId}`.execute(tx.db)
    if (counted.rows[0]!.count > followedMax) throw tooManyFollowed(followedMax)
    await announce(tx, 'shop_followed', { shopId: shop.id, accountId })
  })
}

/** Idempotent. */
export async function unfollowShop(ctx: Ctx, shop: ShopForSale): Promise<void> {
  const accountId = accountIdOf(ctx.actor)
  await sql`delete from following.follow where account_id = ${accountId ?? null} and shop_id = ${shop.id}`.execute(
    ctx.db,
  )
}
