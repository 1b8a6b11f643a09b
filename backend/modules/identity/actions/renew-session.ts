// A refresh token is exchanged for the next one. A token that comes back later than a race between two tabs explains
// was copied: the whole session ends, for the thief and for the owner, who signs in again.
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { signAccessToken } from '../access-token.ts'
import { sessionEnded } from '../errors.ts'
import { endSession } from '../queries.ts'
import { refreshRaceMs } from '../rules.ts'
import { keepToken, lockToken, markUsed, successorOf, type TokenRow } from '../session-tokens.ts'
import type { StartedSession } from './start-session.ts'

/** Throws session_ended. */
export async function renewSession(ctx: Ctx, token: string): Promise<StartedSession> {
  const renewed = await transact(ctx, (tx) => exchange(tx, token))
  if (!renewed) throw sessionEnded()
  return { ...renewed, access: await signAccessToken(ctx, renewed.accountId, renewed.sessionId) }
}

async function exchange(tx: TxCtx, token: string): Promise<Omit<StartedSession, 'access'> | undefined> {
  const row = await lockToken(tx, token)
  if (!row || row.ended_at || row.expires_at <= tx.now) return undefined
  if (row.used_at && !isRace(tx, row)) {
    await endSession(tx, row.session_id, 'token_used_twice')
    tx.log.warn({ sessionId: row.session_id }, 'a refresh token was used twice, the session has ended')
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
