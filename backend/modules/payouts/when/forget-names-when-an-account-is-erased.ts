// An account was erased: whose name its payout numbers had at M-Pesa, and whom the payouts reached, is forgotten. What was paid stays in the books.
import { sql } from 'kysely'
import { shopIdsOf } from '#identity'
import { transact } from '#platform/context'
import { when } from '#platform/facts'

export function forgetNamesWhenAnAccountIsErased(): void {
  when('account_erased', 'forget-names-of-payout-numbers-when-an-account-is-erased', (ctx, fact) =>
    transact(ctx, async (tx) => {
      const shopIds = await shopIdsOf(tx, fact.data.accountId)
      await sql`delete from payouts.activation where shop_id = any(${shopIds}::uuid[])`.execute(tx.db)
      await sql`update payouts.payout set recipient_name_sealed = null
        where shop_id = any(${shopIds}::uuid[]) and recipient_name_sealed is not null`.execute(tx.db)
      await sql`delete from payouts.number_problem where shop_id = any(${shopIds}::uuid[])`.execute(tx.db)
    }),
  )
}
