// A session begins: the first link of its chain of refresh tokens, and an access token.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId, newSecret } from '#platform/ids'
import { type AccessToken, signAccessToken } from '../access-token.ts'
import { keepDevice } from '../devices.ts'
import { sessionEnded } from '../errors.ts'
import { isNewDeviceOf } from '../links.ts'
import { placeOf } from '../place.ts'
import type { Role } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { keepToken } from '../session-tokens.ts'
import { recordCaller } from '../traits.ts'

export interface OpenedSession {
  accountId: string
  sessionId: string
  refreshToken: string
}
export interface StartedSession extends OpenedSession {
  access: AccessToken
}

/** Opens a session for the browser that the request came from, and notes `signed_in`. */
export async function startSession(ctx: Ctx, accountId: string): Promise<StartedSession> {
  return withAccess(ctx, await transact(ctx, (tx) => openSession(tx, accountId)))
}

/** Signed outside the transaction: it may make the deployment's first key, which must outlive a roll-back. */
export const withAccess = async (ctx: Ctx, session: OpenedSession): Promise<StartedSession> => ({
  ...session,
  access: await signAccessToken(ctx, session.accountId, session.sessionId),
})

/** The same within the caller's transaction; `withAccess` makes it whole after the commit. */
export async function openSession(tx: TxCtx, accountId: string): Promise<OpenedSession> {
  const { source } = tx
  const role = await livingRole(tx, accountId)
  const sessionId = newId(tx.now)
  const refreshToken = newSecret()
  const deviceId = source?.deviceId
  const isNewDevice = deviceId !== undefined && (await isNewDeviceOf(tx, deviceId, accountId))
  await recordCaller(tx, [{ subjectKind: 'account', subjectId: accountId }])
  await sql`insert into identity.session (id, account_id, user_agent, device_id, place, created_at, renewed_at)
    values (${sessionId}, ${accountId}, ${source?.userAgent ?? ''}, ${await keepDevice(tx)},
      ${source ? placeOf(source.address) : null}, ${tx.now}, ${tx.now})`.execute(tx.db)
  await keepToken(tx, sessionId, refreshToken)
  const actor = { kind: 'account', accountId, sessionId, role } as const
  await noteSecurityEvent({ ...tx, actor }, accountId, 'signed_in')
  if (isNewDevice) await announce(tx, 'new_device_used', { accountId, sessionId })
  return { accountId, sessionId, refreshToken }
}

/** Waits for whoever erases the account at this moment: the password was right a moment ago, and is nobody's any more. */
async function livingRole(tx: TxCtx, accountId: string): Promise<Role> {
  const { rows } = await sql<{ role: Role }>`select role from identity.account
    where id = ${accountId} and erased_at is null for share`.execute(tx.db)
  if (!rows[0]) throw sessionEnded()
  return rows[0].role
}
