// Operators are made by a command on the server, never by sign-up, and always with a second factor.
import { type Ctx, transact } from '#platform/context'
import { refuseCommonPassword } from '../password-rules.ts'
import { newSecondFactorSecret, secondFactorUri } from '../second-factor.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { createAccount, type NewAccount } from './create-account.ts'
import { putInForce } from './switch-second-factor-on.ts'

export interface CreatedOperator {
  id: string
  /** `otpauth://…`, for the authenticator app. */
  secondFactorUri: string
  /** To be shown once. */
  recoveryCodes: string[]
}

/**
 * Throws account_exists, phone_in_use and common_password.
 * @param operator.secondFactorSecret base 32; for the demo market and tests, a new one otherwise
 */
export async function createOperator(
  ctx: Ctx,
  operator: Omit<NewAccount, 'role' | 'verified'> & { secondFactorSecret?: string },
): Promise<CreatedOperator> {
  const { secondFactorSecret: secret = newSecondFactorSecret(), ...account } = operator
  refuseCommonPassword(account.password, account)
  return transact(ctx, async (tx) => {
    const { id } = await createAccount(tx, { ...account, role: 'admin', verified: true })
    const recoveryCodes = await putInForce(tx, id, secret, null)
    await noteSecurityEvent(tx, id, 'second_factor_on')
    return { id, secondFactorUri: secondFactorUri(secret, account.email.toLowerCase()), recoveryCodes }
  })
}
