// The first code of the prepared secret was entered: from now on signing in asks for one.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { secondFactorNotPrepared, wrongCode } from '../errors.ts'
import { makeRecoveryCodes } from '../recovery-codes.ts'
import { readSecondFactor, sealSecret, stepOfCode } from '../second-factor.ts'
import { noteSecurityEvent } from '../security-log.ts'

/** Gives the recovery codes, to be shown once. Throws second_factor_not_prepared or wrong_code. */
export async function switchSecondFactorOn(ctx: Ctx, accountId: string, code: string): Promise<string[]> {
  return transact(ctx, async (tx) => {
    const { next } = await readSecondFactor(tx, accountId)
    if (!next) throw secondFactorNotPrepared()
    const step = stepOfCode(next, code, tx.now, null)
    if (step === undefined) throw wrongCode()
    const codes = await putInForce(tx, accountId, next, step)
    await noteSecurityEvent(tx, accountId, 'second_factor_on')
    await announce(tx, 'second_factor_changed', { accountId, on: true })
    return codes
  })
}

/** @param lastStep the step of the code that was entered, so that it is not taken again; null when none was */
export async function putInForce(
  tx: TxCtx,
  accountId: string,
  secret: string,
  lastStep: number | null,
): Promise<string[]> {
  await sql`update identity.account set second_factor_sealed = ${sealSecret(tx, accountId, secret)},
      second_factor_since = ${tx.now}, second_factor_last_step = ${lastStep}, second_factor_next_sealed = null
    where id = ${accountId}`.execute(tx.db)
  return makeRecoveryCodes(tx, accountId)
}
