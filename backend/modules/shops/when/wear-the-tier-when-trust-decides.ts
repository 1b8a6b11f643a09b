// Trust decides the tier, the shop wears it.
import { sql } from 'kysely'
import { transact } from '#platform/context'
import { announce, when } from '#platform/facts'
import { tierOf } from '#trust'

export const wearTheTierWhenTrustDecides = (): void =>
  when('seller_tier_changed', 'wear-the-tier-when-trust-decides', async (ctx, fact) => {
    const { shopId } = fact.data
    // Asked anew rather than taken from the fact: two changes may arrive in the wrong order.
    const tier = await tierOf(ctx, shopId)
    await transact(ctx, async (tx) => {
      await sql`update shops.shop set tier = ${tier} where id = ${shopId}`.execute(tx.db)
      await announce(tx, 'shop_changed', { shopId })
    })
  })
