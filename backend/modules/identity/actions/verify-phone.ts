// The phone of an account is proved by a code that goes there by SMS.
import { maskPhone } from '@amana/contract'
import { allowFor } from '#abuse'
import { notify } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { codeExpired, phoneAlreadyVerified } from '../errors.ts'
import { issueCode, takeCode } from '../one-time-codes.ts'
import { accountById } from '../queries.ts'
import type { CodeSent } from './ask-for-account.ts'
import { provePhone } from './prove-phone.ts'

/** Throws wait_before_sending_again and phone_already_verified. */
export async function sendPhoneCode(ctx: Ctx, accountId: string): Promise<CodeSent> {
  const account = (await accountById(ctx, accountId))!
  if (account.phone_verified_at) throw phoneAlreadyVerified()
  await allowFor(ctx, 'send_code', account.phone)
  return transact(ctx, async (tx) => {
    const { code, expiresAt, againAt } = await issueCode(tx, { purpose: 'phone', whom: accountId }, account.phone)
    await notify(tx, {
      factKey: newId(tx.now),
      template: 'phone_code',
      to: { accountId, name: account.name, phone: account.phone, language: account.language },
      data: { code, expiresAt: expiresAt.toISOString() },
    })
    return { sentTo: maskPhone(account.phone), expiresAt, againAt }
  })
}

/** Gives how many guest orders came with the phone. Throws wrong_code, code_expired, no_tries_left and phone_in_use. */
export const verifyPhone = (ctx: Ctx, accountId: string, code: string): Promise<number> =>
  takeCode(ctx, { purpose: 'phone', whom: accountId }, code, async (tx, phone) => {
    const account = await accountById(tx, accountId)
    // The code was for a number that the account has left since.
    if (!phone || account?.phone !== phone) throw codeExpired()
    return provePhone(tx, accountId, phone)
  })
