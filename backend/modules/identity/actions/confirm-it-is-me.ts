// The password again, or a code of the second factor: for ten minutes this session may do what asks for it.
import { sql } from 'kysely'
import { strike } from '#abuse'
import { after } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { wrongCode, wrongPassword } from '../errors.ts'
import { passwordMatches } from '../password.ts'
import { accountById } from '../queries.ts'
import { freshMs } from '../rules.ts'
import { checkSecondFactor } from '../second-factor.ts'
import { noteSecurityEvent } from '../security-log.ts'

/** Gives until when. Throws wrong_password or wrong_code, which the security log keeps. */
export async function confirmItIsMe(
  ctx: Ctx,
  who: { accountId: string; sessionId: string },
  given: { password: string } | { code: string },
): Promise<Date> {
  if (!(await isRight(ctx, who.accountId, given))) {
    const by = 'password' in given ? 'password' : 'code'
    await transact(ctx, (tx) => noteSecurityEvent(tx, who.accountId, 'fresh_check_failed', { by }))
    await strike(ctx, 'sign_in_failed')
    throw by === 'password' ? wrongPassword() : wrongCode()
  }
  const until = after(ctx.now, freshMs)
  await sql`update identity.session set fresh_until = ${until} where id = ${who.sessionId}`.execute(ctx.db)
  return until
}

async function isRight(ctx: Ctx, accountId: string, given: { password: string } | { code: string }): Promise<boolean> {
  if ('code' in given) return transact(ctx, (tx) => checkSecondFactor(tx, accountId, given.code))
  const account = await accountById(ctx, accountId)
  return passwordMatches(given.password, account?.password_hash)
}
