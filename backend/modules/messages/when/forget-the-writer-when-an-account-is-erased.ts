// An account was erased: what it wrote is gone with it.
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { forgetWriter } from '../writer-data.ts'

export function forgetTheWriterWhenAnAccountIsErased(): void {
  when('account_erased', 'forget-the-writer-when-an-account-is-erased', (ctx, fact) =>
    transact(ctx, (tx) => forgetWriter(tx, fact.data.accountId)),
  )
}
