// Somebody asks for an account: a code goes to the e-mail address. Where the address has an account already its owner is told,
// and whoever asked sees the same answer after the same work.
import { maskEmail } from '@amana/contract'
import { sql } from 'kysely'
import { allowFor } from '#abuse'
import { notify } from '#notifications'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { refuseContactDetails } from '#screening'
import { codeExpired } from '../errors.ts'
import { issueCode } from '../one-time-codes.ts'
import { hashPassword } from '../password.ts'
import { refuseCommonPassword } from '../password-rules.ts'
import { accountByEmail } from '../queries.ts'
import { signUpGoodMs } from '../rules.ts'
import type { NewAccount } from './create-account.ts'

/** When and where a code was sent, as the pages show it. */
export interface CodeSent {
  /** Masked. */
  sentTo: string
  expiresAt: Date
  againAt: Date
}

/** Throws common_password, contact_details_in_text, too_many_requests (for this address, whoever asks) and unavailable. */
export async function askForAccount(ctx: Ctx, asked: NewAccount): Promise<CodeSent & { id: string }> {
  refuseCommonPassword(asked.password, asked)
  await refuseContactDetails(ctx, { name: asked.name })
  await allowFor(ctx, 'sign_up', asked.email)
  const passwordHash = await hashPassword(asked.password)
  return transact(ctx, async (tx) => {
    const id = newId(tx.now)
    const language = asked.language ?? 'en'
    await sql`insert into identity.sign_up (id, name, email, phone, password_hash, language, created_at, expires_at)
      values (${id}, ${asked.name}, ${asked.email}, ${asked.phone}, ${passwordHash}, ${language}, ${tx.now},
        ${after(tx.now, signUpGoodMs)})`.execute(tx.db)
    return { id, ...(await sendCode(tx, { ...asked, id, language })) }
  })
}

/** Throws wait_before_sending_again, and code_expired when there is no such sign-up (any more). */
export async function sendSignUpCodeAgain(ctx: Ctx, signUpId: string): Promise<CodeSent> {
  const { rows } = await sql<SignUp>`select id, name, email, language from identity.sign_up
    where id = ${signUpId} and expires_at > ${ctx.now}`.execute(ctx.db)
  const waiting = rows[0]
  if (!waiting) throw codeExpired()
  await allowFor(ctx, 'send_code', waiting.email)
  return transact(ctx, (tx) => sendCode(tx, waiting))
}

interface SignUp {
  id: string
  name: string
  email: string
  language: 'en' | 'sw'
}

async function sendCode(tx: TxCtx, { id, name, email, language }: SignUp): Promise<CodeSent> {
  const { code, expiresAt, againAt } = await issueCode(tx, { purpose: 'sign_up', whom: id })
  const owner = await accountByEmail(tx, email)
  const factKey = newId(tx.now)
  if (owner)
    await notify(tx, {
      factKey,
      template: 'account_exists',
      to: { accountId: owner.id, name: owner.name, email: owner.email, language: owner.language },
      data: { link: `${tx.config.PUBLIC_URL}/sign-in` },
    })
  else
    await notify(tx, {
      factKey,
      template: 'sign_up_code',
      to: { name, email, language },
      data: { code, expiresAt: expiresAt.toISOString() },
    })
  return { sentTo: maskEmail(email), expiresAt, againAt }
}
