// The SQL of accounts and memberships.
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

/** Living accounts only: one that was erased has neither phone nor password, and is nobody to act for. */
const accounts = async (ctx: Ctx, where: RawBuilder<unknown>): Promise<AccountRow | undefined> => {
  const { rows } = await sql<AccountRow>`
    select id, name, email, phone, role, language, created_at, password_hash,
      phone_verified_at, second_factor_since from identity.account where erased_at is null and ${where}`.execute(ctx.db)
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

/** Whoever may open the operator's pages, the oldest account first. */
export async function listOperators(ctx: Ctx): Promise<{ id: string; name: string; email: string }[]> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from identity.account where role = 'admin' and erased_at is null
    order by created_at, id`.execute(ctx.db)
  return rows
}
