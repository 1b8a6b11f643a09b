// A refresh token is exchanged for the next one. A token that comes back later than a race between two tabs explains
// was copied: the whole session ends, for the thief and for the owner, who is told and signs in again.
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { sessionEnded } from '../errors.ts'
import { refreshRaceMs } from '../rules.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { keepToken, lockToken, markUsed, successorOf, type TokenRow } from '../session-tokens.ts'
import { endSession } from '../sessions.ts'
import { type OpenedSession, type StartedSession, withAccess } from './start-session.ts'

/** Throws session_ended. */
export async function renewSession(ctx: Ctx, token: string): Promise<StartedSession> {
  const renewed = await transact(ctx, (tx) => exchange(tx, token))
  if (!renewed) throw sessionEnded()
  return withAccess(ctx, renewed)
}

async function exchange(tx: TxCtx, token: string): Promise<OpenedSession | undefined> {
  const row = await lockToken(tx, token)
  if (!row || row.ended_at || row.expires_at <= tx.now) return undefined
  if (row.used_at && !isRace(tx, row)) {
    await endStolen(tx, row)
    return undefined
  }
  const refreshToken = successorOf(tx, row.session_id, token)
  if (!row.used_at) {
    await markUsed(tx, token, row.session_id)
    await keepToken(tx, row.session_id, refreshToken)
  }
  return { accountId: row.account_id, sessionId: row.session_id, refreshToken }
}

const isRace = (tx: TxCtx, row: TokenRow): boolean =>
  Math.abs(tx.now.getTime() - row.used_at!.getTime()) <= refreshRaceMs

async function endStolen(tx: TxCtx, { session_id: sessionId, account_id: accountId }: TokenRow): Promise<void> {
  if (!(await endSession(tx, sessionId, 'token_used_twice'))) return
  tx.log.warn({ sessionId }, 'a refresh token was used twice, the session has ended')
  await noteSecurityEvent(tx, accountId, 'session_stolen', { sessionId })
  await announce(tx, 'session_stolen', { accountId, sessionId })
}
