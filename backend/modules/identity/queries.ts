// The SQL of accounts, memberships and sessions.
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/context'

export type Role = 'buyer' | 'seller' | 'admin'

export interface AccountRow {
  id: string
  name: string
  email: string
  phone: string
  role: Role
  language: 'en' | 'sw'
  created_at: Date
  password_hash: string
  phone_verified_at: Date | null
  second_factor_since: Date | null
}

const accounts = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<AccountRow | undefined> => {
  const { rows } = await sql<AccountRow>`
    select id, name, email, phone, role, language, created_at, password_hash,
      phone_verified_at, second_factor_since from identity.account where ${where}`.execute(ctx.db)
  return rows[0]
}

export const accountById = (ctx: Ctx, id: string) => accounts(ctx, sql`id = ${id}`)
export const accountByEmail = (ctx: Ctx, email: string) => accounts(ctx, sql`lower(email) = lower(${email})`)

export async function shopsOfAccount(ctx: Ctx, accountId: string) {
  const { rows } = await sql<{ shop_id: string; slug: string; name: string }>`
    select shop_id, slug, name from identity.membership where account_id = ${accountId} order by since, shop_id`.execute(
    ctx.db,
  )
  return rows
}

/** Role of the account when the session is still on. */
export async function roleInSession(ctx: Ctx, sessionId: string, accountId: string): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role }>`
    select a.role from identity.session s join identity.account a on a.id = s.account_id
    where s.id = ${sessionId} and s.account_id = ${accountId} and s.ended_at is null`.execute(ctx.db)
  return rows[0]?.role
}

export async function endSession(
  ctx: Ctx,
  sessionId: string,
  because: 'signed_out' | 'token_used_twice',
): Promise<void> {
  await sql`update identity.session set ended_at = ${ctx.now}, ended_because = ${because}
    where id = ${sessionId} and ended_at is null`.execute(ctx.db)
}
