// The code from the e-mail opens the account that was asked for, and its owner is signed in.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { codeExpired } from '../errors.ts'
import { takeCode } from '../one-time-codes.ts'
import { openAccount } from './create-account.ts'
import { openSession, type StartedSession, withAccess } from './start-session.ts'

interface SignUp {
  name: string
  email: string
  phone: string
  language: 'en' | 'sw'
  password_hash: string
}

/**
 * Throws wrong_code, code_expired, no_tries_left; and account_exists when the address got an account meanwhile, which its
 * owner, who has just read the code there, may know.
 */
export async function confirmSignUp(ctx: Ctx, signUpId: string, code: string): Promise<StartedSession> {
  const session = await takeCode(ctx, { purpose: 'sign_up', whom: signUpId }, code, async (tx) => {
    const { rows } = await sql<SignUp>`delete from identity.sign_up where id = ${signUpId} and expires_at > ${tx.now}
      returning name, email, phone, language, password_hash`.execute(tx.db)
    if (!rows[0]) throw codeExpired()
    const { password_hash: passwordHash, ...person } = rows[0]
    const { id } = await openAccount(tx, { ...person, passwordHash })
    return openSession(tx, id)
  })
  return withAccess(ctx, session)
}
