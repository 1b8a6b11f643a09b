// A forgotten password is replaced with a code from the e-mail. Whether an address has an account shows neither in the answer
// nor in the work: for a stranger's address all is done alike, and only the letter is left out, later, in a job.
import { maskEmail } from '@amana/contract'
import { allowFor } from '#abuse'
import { notify } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { defineJob, enqueue } from '#platform/jobs'
import { seal, unseal } from '#platform/sealed'
import { codeExpired } from '../errors.ts'
import { issueCode, takeCode } from '../one-time-codes.ts'
import { hashPassword } from '../password.ts'
import { refuseCommonPassword } from '../password-rules.ts'
import { accountByEmail, accountById } from '../queries.ts'
import { noteSecurityEvent } from '../security-log.ts'
import type { CodeSent } from './ask-for-account.ts'
import { setPassword } from './set-password.ts'

interface Letter {
  accountId: string | null
  code: string
  expiresAt: string
  factKey: string
}

/** Throws wait_before_sending_again, for every address alike. */
export async function askPasswordReset(ctx: Ctx, email: string): Promise<CodeSent> {
  await allowFor(ctx, 'send_code', email)
  return transact(ctx, async (tx) => {
    const { code, expiresAt, againAt } = await issueCode(tx, { purpose: 'password_reset', whom: email })
    const account = await accountByEmail(tx, email)
    const accountId = account?.id ?? null
    await noteSecurityEvent(tx, accountId, 'password_reset_asked')
    const letter: Letter = { accountId, code, expiresAt: expiresAt.toISOString(), factKey: newId(tx.now) }
    await enqueue(tx, 'send-password-reset-code', {
      sealed: seal(tx.config, 'password-reset-letter', JSON.stringify(letter)),
    })
    return { sentTo: maskEmail(email), expiresAt, againAt }
  })
}

/** Declares the job that writes the letter; once per process. */
export function sendPasswordResetCodes(): void {
  defineJob<{ sealed: string }>('send-password-reset-code', async (ctx, { sealed }) => {
    const letter = JSON.parse(unseal(ctx.config, 'password-reset-letter', sealed)) as Letter
    const account = letter.accountId ? await accountById(ctx, letter.accountId) : undefined
    if (!account) return
    const { id: accountId, name, email, language } = account
    const { code, expiresAt, factKey } = letter
    await transact(ctx, (tx) =>
      notify(tx, {
        factKey,
        template: 'password_reset_code',
        to: { accountId, name, email, language },
        data: { code, expiresAt },
      }),
    )
  })
}

/** Throws common_password, wrong_code, code_expired, no_tries_left and unavailable. The second factor stays as it is. */
export async function resetPassword(ctx: Ctx, given: { email: string; code: string; password: string }): Promise<void> {
  refuseCommonPassword(given.password, { email: given.email })
  await allowFor(ctx, 'try_code', `password-reset ${given.email}`)
  const passwordHash = await hashPassword(given.password)
  await takeCode(ctx, { purpose: 'password_reset', whom: given.email }, given.code, async (tx) => {
    const account = await accountByEmail(tx, given.email)
    if (!account) throw codeExpired()
    refuseCommonPassword(given.password, account)
    await setPassword(tx, account.id, passwordHash, 'reset')
  })
}
