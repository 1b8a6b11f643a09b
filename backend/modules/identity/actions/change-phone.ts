// Another phone for an account: a code proves the new number, and the old one is told when it is asked for and when it is done.
import { maskPhone } from '@amana/contract'
import { allowFor } from '#abuse'
import { type DataOf, notify } from '#notifications'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { codeExpired } from '../errors.ts'
import { issueCode, takeCode } from '../one-time-codes.ts'
import { type AccountRow, accountById } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import type { CodeSent } from './ask-for-account.ts'
import { provePhone } from './prove-phone.ts'

/** Throws wait_before_sending_again and too_many_requests. */
export async function askPhoneChange(ctx: Ctx, accountId: string, phone: string): Promise<CodeSent> {
  await allowFor(ctx, 'send_code', phone)
  return transact(ctx, async (tx) => {
    const account = (await accountById(tx, accountId))!
    const { code, expiresAt, againAt } = await issueCode(tx, { purpose: 'phone_change', whom: accountId }, phone)
    await notify(tx, {
      factKey: newId(tx.now),
      template: 'phone_change_code',
      to: { accountId, name: account.name, phone, language: account.language },
      data: { code, expiresAt: expiresAt.toISOString() },
    })
    if (phone !== account.phone) await tellOldPhone(tx, account, phone, 'asked')
    await noteSecurityEvent(tx, accountId, 'phone_change_asked')
    return { sentTo: maskPhone(phone), expiresAt, againAt }
  })
}

/** Throws wrong_code, code_expired, no_tries_left and phone_in_use. */
export const confirmPhoneChange = (ctx: Ctx, accountId: string, code: string): Promise<void> =>
  takeCode(ctx, { purpose: 'phone_change', whom: accountId }, code, async (tx, phone) => {
    const account = await accountById(tx, accountId)
    if (!account || !phone) throw codeExpired()
    await provePhone(tx, accountId, phone)
    if (phone === account.phone) return
    await announce(tx, 'phone_changed', { accountId })
    await noteSecurityEvent(tx, accountId, 'phone_changed')
    await tellOldPhone(tx, account, phone, 'done')
  })

/** By e-mail too, for whoever has lost the old phone. A number that was never proved may be a stranger's: no SMS goes there. */
async function tellOldPhone(
  tx: TxCtx,
  old: AccountRow,
  phone: string,
  step: DataOf<'phone_changed_old'>['step'],
): Promise<void> {
  await notify(tx, {
    factKey: newId(tx.now),
    template: 'phone_changed_old',
    to: {
      accountId: old.id,
      name: old.name,
      phone: old.phone_verified_at ? old.phone : null,
      email: old.email,
      language: old.language,
    },
    data: { step, phoneMasked: maskPhone(phone), link: `${tx.config.PUBLIC_URL}/reset-password` },
  })
}
