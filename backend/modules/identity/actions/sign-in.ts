// Signing in with e-mail and password: the same answer after the same work, whether the e-mail is known or not.
import { sql } from 'kysely'
import { allowFor, strike } from '#abuse'
import { type Ctx, transact } from '#platform/context'
import { secondFactorNeeded, secondFactorRequired, wrongEmailOrPassword } from '../errors.ts'
import { passwordMatches } from '../password.ts'
import { accountByEmail } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { issueTicket } from '../sign-in-tickets.ts'
import { type StartedSession, startSession } from './start-session.ts'

/** Throws too_many_requests, wrong_email_or_password, or second_factor_needed with the ticket for the second step. */
export async function signInWithPassword(
  ctx: Ctx,
  given: { email: string; password: string },
): Promise<StartedSession> {
  const account = await accountByEmail(ctx, given.email)
  if (!(await knowsBrowser(ctx, account?.id))) await allowFor(ctx, 'sign_in', given.email.toLowerCase())
  const matches = await passwordMatches(given.password, account?.password_hash)
  if (!account || !matches) {
    await transact(ctx, (tx) => noteSecurityEvent(tx, account?.id ?? null, 'sign_in_failed', { step: 'password' }))
    await strike(ctx, 'sign_in_failed')
    throw wrongEmailOrPassword()
  }
  if (account.second_factor_since) {
    const { ticket, expiresAt } = await issueTicket(ctx, account.id)
    throw secondFactorNeeded.with({ data: { ticket, expiresAt: expiresAt.toISOString() } })
  }
  if (account.role === 'admin') throw secondFactorRequired()
  return startSession(ctx, account.id)
}

/**
 * Strangers who try her e-mail again and again must not keep its owner out: a browser that she has signed in with before
 * has the allowance of its own device alone. Asked for unknown accounts too, so that the work is the same.
 */
async function knowsBrowser(ctx: Ctx, accountId: string | undefined): Promise<boolean> {
  const deviceId = ctx.source?.deviceId
  if (!deviceId) return false
  const { rows } = await sql`select 1 from identity.session
    where account_id = ${accountId ?? null} and device_id = ${deviceId} limit 1`.execute(ctx.db)
  return rows.length > 0
}
