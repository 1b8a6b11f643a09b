// A session begins: the first link of its chain of refresh tokens, and an access token.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { newId, newSecret } from '#platform/ids'
import { type AccessToken, signAccessToken } from '../access-token.ts'
import { keepToken } from '../session-tokens.ts'

export interface StartedSession {
  accountId: string
  sessionId: string
  access: AccessToken
  refreshToken: string
}

export async function startSession(ctx: Ctx, accountId: string, userAgent: string): Promise<StartedSession> {
  const sessionId = newId(ctx.now)
  const refreshToken = newSecret()
  await transact(ctx, async (tx) => {
    await sql`insert into identity.session (id, account_id, user_agent, created_at, renewed_at)
      values (${sessionId}, ${accountId}, ${userAgent.slice(0, 300)}, ${tx.now}, ${tx.now})`.execute(tx.db)
    await keepToken(tx, sessionId, refreshToken)
  })
  return { accountId, sessionId, refreshToken, access: await signAccessToken(ctx, accountId, sessionId) }
}
