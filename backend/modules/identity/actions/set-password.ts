// A new password takes the place of the old one. Whoever is signed in elsewhere is signed out: it may be why it was changed.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { hashPassword } from '../password.ts'
import { refuseCommonPassword } from '../password-rules.ts'
import { accountById } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { endSessionsOf } from '../sessions.ts'

/** @param but the session in which it is done, which goes on */
export async function setPassword(
  tx: TxCtx,
  accountId: string,
  passwordHash: string,
  how: 'changed' | 'reset',
  but?: string,
): Promise<void> {
  await sql`update identity.account set password_hash = ${passwordHash} where id = ${accountId}`.execute(tx.db)
  const because = how === 'reset' ? 'password_reset' : 'password_changed'
  const sessionsEnded = await endSessionsOf(tx, accountId, because, but)
  await noteSecurityEvent(tx, accountId, because, { sessionsEnded })
  await announce(tx, 'password_changed', { accountId, how })
}

/** Throws common_password and unavailable. */
export async function changePassword(
  ctx: Ctx,
  who: { accountId: string; sessionId: string },
  password: string,
): Promise<void> {
  const account = await accountById(ctx, who.accountId)
  refuseCommonPassword(password, account!)
  const passwordHash = await hashPassword(password)
  await transact(ctx, (tx) => setPassword(tx, who.accountId, passwordHash, 'changed', who.sessionId))
}
