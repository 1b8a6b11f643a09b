// A new secret for the authenticator app. Until a code of it is entered nothing changes: an old secret goes on.
import { sql } from 'kysely'
import { renderSVG } from 'uqr'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { accountById } from '../queries.ts'
import { newSecondFactorSecret, sealSecret, secondFactorUri } from '../second-factor.ts'

export async function prepareSecondFactor(
  ctx: Ctx,
  accountId: string,
): Promise<{ secret: string; uri: string; qrSvg: string }> {
  const account = await accountById(ctx, accountId)
  assert(account, 'whoever is signed in has an account')
  const secret = newSecondFactorSecret()
  await sql`update identity.account set second_factor_next_sealed = ${sealSecret(ctx, accountId, secret)}
    where id = ${accountId}`.execute(ctx.db)
  const uri = secondFactorUri(secret, account.email)
  return { secret, uri, qrSvg: renderSVG(uri, { ecc: 'M', border: 2 }) }
}
