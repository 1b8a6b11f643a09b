// Who is erased has written nothing: the hits of her shop stay the shop's.
import { sql } from 'kysely'
import { transact } from '#platform/context'
import { when } from '#platform/facts'

export const forgetHitsWhenAnAccountIsErased = (): void =>
  when('account_erased', 'forget-hits-when-an-account-is-erased', (ctx, { data: { accountId } }) =>
    transact(ctx, async (tx) => {
      await sql`delete from screening.account_hit where account_id = ${accountId}`.execute(tx.db)
      await sql`update screening.shop_hit set account_id = null, excerpt = '' where account_id = ${accountId}`.execute(
        tx.db,
      )
    }),
  )
