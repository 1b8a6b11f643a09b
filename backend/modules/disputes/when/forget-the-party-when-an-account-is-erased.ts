// An account was erased: what it said and showed in disputes is gone with it.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { forgetParty } from '../party-data.ts'

export function forgetThePartyWhenAnAccountIsErased(): void {
  when('account_erased', 'forget-the-party-when-an-account-is-erased', (ctx, { data }) =>
    transact(ctx, (tx) => forgetParty(tx, data.accountId)),
  )
}
