// Following and alerts are for accounts whose phone is verified.
import { type AccountRecord, readAccount } from '#identity'
import { accountIdOf, type Ctx } from '#platform/context'
import { notSignedIn } from '#platform/errors'
import { accountNotVerified } from './errors.ts'

/** Throws account_not_verified. */
export async function verifiedCaller(ctx: Ctx): Promise<AccountRecord> {
  const accountId = accountIdOf(ctx.actor)
  const account = accountId && (await readAccount(ctx, accountId))
  if (!account) throw notSignedIn()
  if (!account.phoneVerified) throw accountNotVerified()
  return account
}
