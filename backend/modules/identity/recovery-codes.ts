// Ten codes that stand in for a lost authenticator app: shown once, kept hashed, each good once.
import { sql } from 'kysely'
import { notify } from '#notifications'
import type { TxCtx } from '#platform/context'
import { newSpokenCode } from '#platform/ids'
import { sign } from '#platform/sealed'
import { accountById } from './queries.ts'
import { recoveryCodes } from './rules.ts'
import { noteSecurityEvent } from './security-log.ts'

const hashOf = (tx: TxCtx, accountId: string, bare: string): string =>
  sign(tx.config, 'recovery-code', `${accountId} ${bare}`)

/** New ones in place of all that were; `k3f9-2qxm`, to be shown once. */
export async function makeRecoveryCodes(tx: TxCtx, accountId: string): Promise<string[]> {
  await forgetRecoveryCodes(tx, accountId)
  const codes = new Set<string>()
  while (codes.size < recoveryCodes) codes.add(newSpokenCode(8).toLowerCase())
  for (const code of codes)
    await sql`insert into identity.recovery_code (account_id, code_hash)
      values (${accountId}, ${hashOf(tx, accountId, code)})`.execute(tx.db)
  return [...codes].map((code) => `${code.slice(0, 4)}-${code.slice(4)}`)
}

export async function forgetRecoveryCodes(tx: TxCtx, accountId: string): Promise<void> {
  await sql`delete from identity.recovery_code where account_id = ${accountId}`.execute(tx.db)
}

/** @param bare eight letters and digits, small, without the hyphen. The person is told that one was used. */
export async function takeRecoveryCode(tx: TxCtx, accountId: string, bare: string): Promise<boolean> {
  const hash = hashOf(tx, accountId, bare)
  const { rows } = await sql`update identity.recovery_code set used_at = ${tx.now}
    where account_id = ${accountId} and code_hash = ${hash} and used_at is null returning 1`.execute(tx.db)
  if (rows.length === 0) return false
  await noteSecurityEvent(tx, accountId, 'recovery_code_used')
  await tell(tx, accountId, hash)
  return true
}

async function tell(tx: TxCtx, accountId: string, hash: string): Promise<void> {
  const account = (await accountById(tx, accountId))!
  const { rows } = await sql<{ left: number }>`select count(*)::int as left from identity.recovery_code
    where account_id = ${accountId} and used_at is null`.execute(tx.db)
  const { name, phone, email, language } = account
  await notify(tx, {
    factKey: `recovery-code:${hash}`,
    template: 'second_factor_changed',
    to: { accountId, name, phone, email, language },
    data: { what: 'recovery_code_used', codesLeft: rows[0]!.left, link: `${tx.config.PUBLIC_URL}/account/security` },
  })
}
