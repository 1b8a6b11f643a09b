// The security log: what happened to an account, written in the transaction in which it happened and never changed.
import { sql } from 'kysely'
import { after, hours } from '#platform/clock'
import { accountIdOf, type Ctx, type TxCtx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { deviceName } from './device-name.ts'
import { placeOf } from './place.ts'

/** Every kind of event there is; the pages have a sentence for each in both languages. */
export const securityEvents = [
  'account_opened',
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'session_ended',
  'other_sessions_ended',
  'session_stolen',
  'password_changed',
  'password_reset_asked',
  'password_reset',
  'phone_verified',
  'phone_lost',
  'phone_change_asked',
  'phone_changed',
  'email_change_asked',
  'email_changed',
  'second_factor_on',
  'second_factor_off',
  'recovery_code_used',
  'fresh_check_failed',
  'data_exported',
  'payout_phone_change_asked',
  'payout_phone_changed',
  'account_erased',
  'money_halted',
  'money_resumed',
  'money_explained',
  'tax_remitted',
  'looked_at_by_operator',
] as const
export type SecurityEvent = (typeof securityEvents)[number]

/**
 * @param accountId null where no account is known, so that a stranger's attempt takes the same work
 * @param data plain data for later rules; no names, numbers or addresses
 */
export async function noteSecurityEvent(
  tx: TxCtx,
  accountId: string | null,
  code: SecurityEvent,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { source, actor } = tx
  await sql`insert into identity.security_event (id, account_id, code, at, session_id, device_id, device_name, place, data)
    values (${newId(tx.now)}, ${accountId}, ${code}, ${tx.now}, ${actor.kind === 'account' ? actor.sessionId : null},
      ${source?.deviceId ?? null}, ${source ? deviceName(source.userAgent) : null},
      ${source ? placeOf(source.address) : null}, ${JSON.stringify(data)}::jsonb)`.execute(tx.db)
}

/** The same look, however often its page is loaded. */
const sameLook = hours(1)

/** Whoever runs the deployment has opened the case of an account: its person reads that, without the operator's device and place. */
export async function noteOperatorsLook(ctx: Ctx, accountId: string): Promise<void> {
  const by = accountIdOf(ctx.actor)
  await transact(ctx, async (tx) => {
    const { rows } = await sql`select 1 from identity.security_event where account_id = ${accountId}
      and code = 'looked_at_by_operator' and data->>'by' = ${by ?? null} and at > ${after(tx.now, -sameLook)} limit 1`.execute(
      tx.db,
    )
    if (rows.length > 0) return
    const { source: _, ...withoutSource } = tx
    await noteSecurityEvent({ ...withoutSource, actor: { kind: 'system' } }, accountId, 'looked_at_by_operator', { by })
  })
}

export interface SecurityEventRow {
  id: string
  code: string
  at: Date
  device_name: string | null
  place: string | null
}

/** Newest first; ids sort by time. @param before the id of the last one that was shown; rubbish shows the first page */
export async function securityEventsOf(
  ctx: Ctx,
  accountId: string,
  limit: number,
  before?: string,
): Promise<SecurityEventRow[]> {
  const from = before && isUuid(before) ? sql`and id < ${before}::uuid` : sql``
  const { rows } = await sql<SecurityEventRow>`
    select id, code, at, device_name, place from identity.security_event
    where account_id = ${accountId} ${from} order by id desc limit ${limit}`.execute(ctx.db)
  return rows
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
