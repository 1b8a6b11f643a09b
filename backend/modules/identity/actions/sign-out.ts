// Signing out ends the session on the server: tokens that were copied are no good any more.
import { type Ctx, transact } from '#platform/context'
import { endSession } from '../queries.ts'
import { lockToken } from '../session-tokens.ts'

/** By the session that the request was made in, or by its refresh token when the access token has run out. */
export async function endCurrentSession(ctx: Ctx, refreshToken: string | undefined): Promise<void> {
  await transact(ctx, async (tx) => {
    if (tx.actor.kind === 'account') await endSession(tx, tx.actor.sessionId, 'signed_out')
    const row = refreshToken ? await lockToken(tx, refreshToken) : undefined
    if (row) await endSession(tx, row.session_id, 'signed_out')
  })
}
