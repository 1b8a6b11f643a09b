// The SQL of sessions: which are on, when and where each was last used, and how they end.
import { sql } from 'kysely'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { placeOf } from './place.ts'
import type { Role } from './queries.ts'
import { lastUseEveryMs } from './rules.ts'
import { recordCaller } from './traits.ts'

export type EndedBecause =
  | 'signed_out'
  | 'token_used_twice'
  | 'ended_by_owner'
  | 'password_changed'
  | 'password_reset'
  | 'account_erased'

export interface SessionRow {
  id: string
  user_agent: string
  place: string | null
  created_at: Date
  renewed_at: Date
}

/** Sessions that can still go on: not ended, with a refresh token that is good. Newest use first. */
export async function sessionsOf(ctx: Ctx, accountId: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.user_agent, s.place, s.created_at, s.renewed_at from identity.session s
    where s.account_id = ${accountId} and s.ended_at is null and exists (
      select 1 from identity.refresh_token t
      where t.session_id = s.id and t.used_at is null and t.expires_at > ${ctx.now})
    order by s.renewed_at desc, s.id desc`.execute(ctx.db)
  return rows
}

/** Role of the account when the session is still on. Notes the use, at most every few minutes. */
export async function roleInSession(ctx: Ctx, sessionId: string, accountId: string): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role; renewed_at: Date }>`
    select a.role, s.renewed_at from identity.session s join identity.account a on a.id = s.account_id
    where s.id = ${sessionId} and s.account_id = ${accountId} and s.ended_at is null and a.erased_at is null`.execute(
    ctx.db,
  )
  const session = rows[0]
  if (session && after(session.renewed_at, lastUseEveryMs) <= ctx.now) await noteUse(ctx, sessionId)
  return session?.role
}

/** When, where and in which browser a session was last used; the address itself is not kept. */
export async function noteUse(ctx: Ctx, sessionId: string): Promise<void> {
  const place = ctx.source ? placeOf(ctx.source.address) : null
  const { rows } = await sql<{ account_id: string }>`
    update identity.session set renewed_at = ${ctx.now}, place = coalesce(${place}, place)
    where id = ${sessionId} and renewed_at <= ${ctx.now} returning account_id`.execute(ctx.db)
  const accountId = rows[0]?.account_id
  if (accountId) await transact(ctx, (tx) => recordCaller(tx, [{ subjectKind: 'account', subjectId: accountId }]))
}

/** True when it was on until now. */
export async function endSession(ctx: Ctx, sessionId: string, because: EndedBecause): Promise<boolean> {
  const { rows } = await sql`update identity.session set ended_at = ${ctx.now}, ended_because = ${because}
    where id = ${sessionId} and ended_at is null returning id`.execute(ctx.db)
  return rows.length > 0
}

/** Ends every session of the account but `except`, and tears up tickets that wait for a code. Gives how many were on. */
export async function endSessionsOf(
  tx: TxCtx,
  accountId: string,
  because: EndedBecause,
  except?: string,
): Promise<number> {
  const on = new Set((await sessionsOf(tx, accountId)).map(({ id }) => id))
  const { rows } = await sql<{ id: string }>`
    update identity.session set ended_at = ${tx.now}, ended_because = ${because}
    where account_id = ${accountId} and ended_at is null and id is distinct from ${except ?? null}::uuid
    returning id`.execute(tx.db)
  await sql`delete from identity.sign_in_ticket where account_id = ${accountId}`.execute(tx.db)
  return rows.filter(({ id }) => on.has(id)).length
}
