// Operators are made by a command on the server, never by sign-up, and always with a second factor.
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
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

/** For an operator who has none that works: made before there was one, or sealed under a secret that is gone. */
export async function renewSecondFactor(
  ctx: Ctx,
  operator: { id: string; email: string },
): Promise<Omit<CreatedOperator, 'id'>> {
  const secret = newSecondFactorSecret()
  return transact(ctx, async (tx) => {
    const recoveryCodes = await putInForce(tx, operator.id, secret, null)
    await noteSecurityEvent(tx, operator.id, 'second_factor_on')
    await announce(tx, 'second_factor_changed', { accountId: operator.id, on: true })
    return { secondFactorUri: secondFactorUri(secret, operator.email), recoveryCodes }
  })
}
