// An account is opened: by sign-up, by the seed, or (operators only) by a command.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { accountExists } from '../errors.ts'
import { hashPassword } from '../password.ts'
import type { Role } from '../queries.ts'

export interface NewAccount {
  name: string
  email: string
  /** E.164. */
  phone: string
  password: string
  role?: Role
  language?: 'en' | 'sw'
}

/** Throws account_exists. The password is hashed before the transaction opens, so that no connection waits for it. */
export async function createAccount(ctx: Ctx, account: NewAccount): Promise<{ id: string }> {
  const passwordHash = await hashPassword(account.password)
  return transact(ctx, async (tx) => {
    const id = newId(tx.now)
    const { rows } =
      await sql`insert into identity.account (id, name, email, phone, password_hash, role, language, created_at)
      values (${id}, ${account.name}, ${account.email.toLowerCase()}, ${account.phone}, ${passwordHash},
        ${account.role ?? 'buyer'}, ${account.language ?? 'en'}, ${tx.now})
      on conflict do nothing returning id`.execute(tx.db)
    if (rows.length === 0) throw accountExists()
    await announce(tx, 'account_opened', { accountId: id })
    return { id }
  })
}

/** Operators are made by a command on the server, never by sign-up. */
export const createOperator = (ctx: Ctx, account: Omit<NewAccount, 'role'>): Promise<{ id: string }> =>
  createAccount(ctx, { ...account, role: 'admin' })
