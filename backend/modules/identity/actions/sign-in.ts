// Signing in with e-mail and password: the same answer after the same work, whether the e-mail is known or not.
import type { Ctx } from '#platform/context'
import { wrongEmailOrPassword } from '../errors.ts'
import { passwordMatches } from '../password.ts'
import { accountByEmail } from '../queries.ts'
import { type StartedSession, startSession } from './start-session.ts'

/** Throws wrong_email_or_password. */
export async function signInWithPassword(
  ctx: Ctx,
  given: { email: string; password: string },
  userAgent: string,
): Promise<StartedSession> {
  const account = await accountByEmail(ctx, given.email)
  const matches = await passwordMatches(given.password, account?.password_hash)
  if (!account || !matches) throw wrongEmailOrPassword()
  return startSession(ctx, account.id, userAgent)
}
