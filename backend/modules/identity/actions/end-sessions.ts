// A person ends a session of hers: the phone that was lost, or everything but the browser she sits at.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { noteSecurityEvent } from '../security-log.ts'
import { endSession, endSessionsOf } from '../sessions.ts'

/** Throws not_found for a session that is another person's. One that has ended already stays as it is. */
export async function endOwnSession(ctx: Ctx, accountId: string, sessionId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const { rows } = await sql`select 1 from identity.session
      where id = ${sessionId} and account_id = ${accountId}`.execute(tx.db)
    if (rows.length === 0) throw notFound('session')
    if (await endSession(tx, sessionId, 'ended_by_owner'))
      await noteSecurityEvent(tx, accountId, 'session_ended', { sessionId })
  })
}

/** Gives how many sessions were on. */
export async function endOtherSessions(ctx: Ctx, accountId: string, current: string): Promise<number> {
  return transact(ctx, async (tx) => {
    const ended = await endSessionsOf(tx, accountId, 'ended_by_owner', current)
    if (ended > 0) await noteSecurityEvent(tx, accountId, 'other_sessions_ended', { ended })
    return ended
  })
}
