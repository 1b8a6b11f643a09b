// Another e-mail address for an account: a code proves the new one, and the old one is told when it is asked for and when it is
// done. Whether the new address has an account shows only there.
import { maskEmail } from '@amana/contract'
import { sql } from 'kysely'
import { allowFor } from '#abuse'
import { type DataOf, notify } from '#notifications'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { accountExists, codeExpired } from '../errors.ts'
import { issueCode, takeCode } from '../one-time-codes.ts'
import { type AccountRow, accountByEmail, accountById } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import type { CodeSent } from './ask-for-account.ts'

/** Throws wait_before_sending_again and too_many_requests. */
export async function askEmailChange(ctx: Ctx, accountId: string, email: string): Promise<CodeSent> {
  await allowFor(ctx, 'send_code', email)
  return transact(ctx, async (tx) => {
    const account = (await accountById(tx, accountId))!
    const { code, expiresAt, againAt } = await issueCode(tx, { purpose: 'email_change', whom: accountId }, email)
    const owner = await accountByEmail(tx, email)
    const factKey = newId(tx.now)
    if (owner && owner.id !== accountId)
      await notify(tx, {
        factKey,
        template: 'account_exists',
        to: { accountId: owner.id, name: owner.name, email: owner.email, language: owner.language },
        data: { link: `${tx.config.PUBLIC_URL}/sign-in` },
      })
    else
      await notify(tx, {
        factKey,
        template: 'email_change_code',
        to: { accountId, name: account.name, email, language: account.language },
        data: { code, expiresAt: expiresAt.toISOString() },
      })
    if (email !== account.email) await tellOldAddress(tx, account, email, 'asked')
    await noteSecurityEvent(tx, accountId, 'email_change_asked')
    return { sentTo: maskEmail(email), expiresAt, againAt }
  })
}

/** Throws wrong_code, code_expired, no_tries_left, and account_exists when the address got an account meanwhile. */
export const confirmEmailChange = (ctx: Ctx, accountId: string, code: string): Promise<void> =>
  takeCode(ctx, { purpose: 'email_change', whom: accountId }, code, async (tx, email) => {
    const account = await accountById(tx, accountId)
    if (!account || !email) throw codeExpired()
    if (email === account.email) return
    await sql`update identity.account set email = ${email} where id = ${accountId}`.execute(tx.db).catch((error) => {
      throw duplicateOf(error) === 'account_email' ? accountExists() : error
    })
    await announce(tx, 'email_changed', { accountId })
    await noteSecurityEvent(tx, accountId, 'email_changed')
    await tellOldAddress(tx, account, email, 'done')
  })

async function tellOldAddress(
  tx: TxCtx,
  old: AccountRow,
  email: string,
  step: DataOf<'email_changed_old'>['step'],
): Promise<void> {
  const page = step === 'asked' ? 'reset-password' : 'sign-in'
  await notify(tx, {
    factKey: newId(tx.now),
    template: 'email_changed_old',
    to: { accountId: old.id, name: old.name, email: old.email, language: old.language },
    data: { step, emailMasked: maskEmail(email), link: `${tx.config.PUBLIC_URL}/${page}` },
  })
}
