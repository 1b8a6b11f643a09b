// Some doings are for accounts whose phone is verified: following, reviewing, asking.
import { accountIdOf, type Ctx } from '#platform/context'
import { notSignedIn } from '#platform/errors'
import { accountNotVerified } from './errors.ts'
import { accountById } from './queries.ts'

/** The account that calls. Throws not_signed_in, account_not_verified. */
export async function verifiedCaller(ctx: Ctx): Promise<{ id: string; name: string }> {
  const accountId = accountIdOf(ctx.actor)
  const account = accountId && (await accountById(ctx, accountId))
  if (!account) throw notSignedIn()
  if (account.phone_verified_at === null) throw accountNotVerified()
  return { id: account.id, name: account.name }
}

/** How a person is named where everybody reads it: `Achieng Odhiambo` → `Achieng O.` */
export function publicNameOf(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/)
  const initial = [...(others.at(-1) ?? '')][0]
  return initial ? `${first} ${initial.toUpperCase()}.` : first
}
