// The password alone is enough again. Operators may not: what they can do asks for more.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { secondFactorRequired } from '../errors.ts'
import { forgetRecoveryCodes } from '../recovery-codes.ts'
import { noteSecurityEvent } from '../security-log.ts'

/** Throws second_factor_required. Does nothing where it is off already. */
export async function switchSecondFactorOff(ctx: Ctx, accountId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const { rows } = await sql<{ role: string; is_on: boolean }>`
      select role, second_factor_since is not null as is_on from identity.account
      where id = ${accountId} for update`.execute(tx.db)
    if (rows[0]?.role === 'admin') throw secondFactorRequired()
    await sql`update identity.account set second_factor_since = null, second_factor_sealed = null,
        second_factor_next_sealed = null, second_factor_last_step = null
      where id = ${accountId}`.execute(tx.db)
    if (!rows[0]?.is_on) return
    await forgetRecoveryCodes(tx, accountId)
    await noteSecurityEvent(tx, accountId, 'second_factor_off')
    await announce(tx, 'second_factor_changed', { accountId, on: false })
  })
}
