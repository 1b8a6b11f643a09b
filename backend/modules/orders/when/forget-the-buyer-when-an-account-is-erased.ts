// An account was erased: its orders stay in the books of the shops, without the person.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { forgetBuyer } from '../buyer-data.ts'

export function forgetTheBuyerWhenAnAccountIsErased(): void {
  when('account_erased', 'forget-the-buyer-when-an-account-is-erased', (ctx, fact) =>
    transact(ctx, (tx) => forgetBuyer(tx, fact.data.accountId)),
  )
}
