// Signing out ends the session on the server: tokens that were copied are no good any more.
import { type Ctx, transact } from '#platform/context'
import { noteSecurityEvent } from '../security-log.ts'
import { lockToken } from '../session-tokens.ts'
import { endSession } from '../sessions.ts'

/** By the session that the request was made in, or by its refresh token when the access token has run out. */
export async function endCurrentSession(ctx: Ctx, refreshToken: string | undefined): Promise<void> {
  await transact(ctx, async (tx) => {
    const end = async (accountId: string, sessionId: string) => {
      if (await endSession(tx, sessionId, 'signed_out'))
        await noteSecurityEvent(tx, accountId, 'signed_out', { sessionId })
    }
    const row = refreshToken ? await lockToken(tx, refreshToken) : undefined
    if (tx.actor.kind === 'account') await end(tx.actor.accountId, tx.actor.sessionId)
    if (row) await end(row.account_id, row.session_id)
  })
}
