// What a seller had written to have a rule overruled is her own; that she asked, and what came of it, stays with the decision.
import { sql } from 'kysely'
import { when } from '#platform/facts'

const erased = '(erased)'

export const forgetTheWordsWhenAnAccountIsErased = (): void =>
  when('account_erased', 'forget-the-words-to-trust-when-an-account-is-erased', async (ctx, { data }) => {
    await sql`update trust.reconsideration set words = ${erased} where shop_id in
      (select shop_id from trust.standing where owner_account_id = ${data.accountId})`.execute(ctx.db)
  })
