// An account is opened: by the code of a sign-up, by the seed, or (operators only) by a command.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { accountExists } from '../errors.ts'
import { hashPassword } from '../password.ts'
import type { Role } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { makeWayForPhone } from './prove-phone.ts'

interface Person {
  name: string
  email: string
  /** E.164. */
  phone: string
  role?: Role
  language?: 'en' | 'sw'
  /** The phone counts as proved by code. The e-mail always does. */
  verified?: boolean
}

export interface NewAccount extends Person {
  password: string
}

/** Throws account_exists. The password is hashed before the transaction opens, so that no connection waits for it. */
export async function createAccount(ctx: Ctx, account: NewAccount): Promise<{ id: string }> {
  const passwordHash = await hashPassword(account.password)
  return transact(ctx, (tx) => openAccount(tx, { ...account, passwordHash }))
}

/** Throws account_exists, and phone_in_use when the phone is to count as proved and somebody else may not lose it. */
export async function openAccount(tx: TxCtx, account: Person & { passwordHash: string }): Promise<{ id: string }> {
  const id = newId(tx.now)
  if (account.verified) await makeWayForPhone(tx, id, account.phone)
  const { rows } =
    await sql`insert into identity.account (id, name, email, phone, password_hash, role, language, created_at, phone_verified_at)
      values (${id}, ${account.name}, ${account.email.toLowerCase()}, ${account.phone}, ${account.passwordHash},
        ${account.role ?? 'buyer'}, ${account.language ?? 'en'}, ${tx.now}, ${account.verified ? tx.now : null})
      on conflict (lower(email)) do nothing returning id`.execute(tx.db)
  if (rows.length === 0) throw accountExists()
  await announce(tx, 'account_opened', { accountId: id })
  await noteSecurityEvent(tx, id, 'account_opened')
  return { id }
}
