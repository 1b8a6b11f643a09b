// A shop's age counts from the instant it was opened.
import { sql } from 'kysely'
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { judgeSeller } from '../actions/judge-seller.ts'

export const openTheRecordWhenShopOpens = (): void =>
  when('shop_opened', 'open-the-record-when-shop-opens', async (ctx, fact) => {
    const { shopId, ownerAccountId } = fact.data
    await transact(ctx, async (tx) => {
      await sql`
        insert into trust.seller_facts (shop_id, opened_at) values (${shopId}, ${fact.at})
        on conflict (shop_id) do update set opened_at = coalesce(seller_facts.opened_at, excluded.opened_at)`.execute(
        tx.db,
      )
      await sql`
        insert into trust.standing (shop_id, tier, tier_since, owner_account_id)
        values (${shopId}, 'new', ${fact.at}, ${ownerAccountId})
        on conflict (shop_id) do update set owner_account_id = excluded.owner_account_id`.execute(tx.db)
      await judgeSeller(tx, shopId)
    })
  })
