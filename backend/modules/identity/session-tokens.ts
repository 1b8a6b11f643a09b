// Refresh tokens of one session follow one another like links of a chain: each is good once and gives the next.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { sign } from '#platform/sealed'
import { refreshMs, sessionMaxMs } from './rules.ts'
import { noteUse } from './sessions.ts'

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * The link after `token`. It follows from the token itself, so that two tabs which renew at the same time are
 * given the same successor and the chain never forks: a stolen copy is always found out by its second use.
 */
export const successorOf = (ctx: Ctx, sessionId: string, token: string): string =>
  sign(ctx.config, 'identity-refresh-token', `${sessionId}.${token}`)

/** Good for thirty days, and never longer than its session may last. */
export async function keepToken(tx: TxCtx, sessionId: string, token: string): Promise<void> {
  const longest = sql`s.created_at + ${sessionMaxMs}::bigint * interval '1 millisecond'`
  await sql`insert into identity.refresh_token (token_hash, session_id, issued_at, expires_at)
    select ${tokenHash(token)}, s.id, ${tx.now}, least(${after(tx.now, refreshMs)}::timestamptz, ${longest})
    from identity.session s where s.id = ${sessionId} on conflict do nothing`.execute(tx.db)
}

export interface TokenRow {
  session_id: string
  account_id: string
  expires_at: Date
  used_at: Date | null
  ended_at: Date | null
}

/** Locks the token's row, so that two renewals with it come one after the other. */
export async function lockToken(tx: TxCtx, token: string): Promise<TokenRow | undefined> {
  const { rows } = await sql<TokenRow>`
    select t.session_id, s.account_id, t.expires_at, t.used_at, s.ended_at
    from identity.refresh_token t join identity.session s on s.id = t.session_id
    where t.token_hash = ${tokenHash(token)} for update of t`.execute(tx.db)
  return rows[0]
}

export async function markUsed(tx: TxCtx, token: string, sessionId: string): Promise<void> {
  await sql`update identity.refresh_token set used_at = ${tx.now} where token_hash = ${tokenHash(token)}`.execute(tx.db)
  await noteUse(tx, sessionId)
}
