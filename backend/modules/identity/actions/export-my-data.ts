// Everything that is kept about a person, for the person: what identity itself has, then a part of each module.
import { toWireId } from '@amana/contract'
import { type RawBuilder, sql } from 'kysely'
import { bellAndChoicesOf, noticesTo } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { deviceName } from '../device-name.ts'
import { exportedParts } from '../personal-data.ts'
import { noteSecurityEvent } from '../security-log.ts'

/** Whoever floods an account with failed sign-ins does not make its owner's document endless. */
const eventsMax = 10_000

async function rowsOf<Row>(ctx: Ctx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(ctx.db)).rows
}

async function accountPart(ctx: Ctx, accountId: string) {
  const [account] = await rowsOf(
    ctx,
    sql<Record<string, unknown>>`select name, email, phone, phone_verified_at as "phoneVerifiedAt", role, language,
      created_at as "openedAt" from identity.account where id = ${accountId}`,
  )
  return { id: toWireId('account', accountId), ...account }
}

/** That there is a password or a secret is told, not what it is. */
async function signInPart(ctx: Ctx, accountId: string) {
  const [part] = await rowsOf(
    ctx,
    sql<
      Record<string, unknown>
    >`select a.password_hash is not null as "password", a.second_factor_since as "secondFactorSince",
      (select count(*)::int from identity.recovery_code c where c.account_id = a.id and c.used_at is null)
        as "recoveryCodesLeft"
    from identity.account a where a.id = ${accountId}`,
  )
  return part
}

async function sessionsPart(ctx: Ctx, accountId: string) {
  const rows = await rowsOf(
    ctx,
    sql<{ id: string; device_id: string | null; user_agent: string }>`select id, device_id, user_agent, place,
      created_at as "signedInAt", renewed_at as "lastUsedAt", ended_at as "endedAt", ended_because as "endedBecause"
    from identity.session where account_id = ${accountId} order by created_at, id`,
  )
  return rows.map(({ id, device_id, user_agent, ...session }) => ({
    id: toWireId('session', id),
    device: deviceName(user_agent),
    deviceId: device_id && toWireId('device', device_id),
    browserSays: user_agent,
    ...session,
  }))
}

/** The browsers, and of what kinds the marks are by which accounts of one person are told; the marks are kept as keyed hashes. */
async function devicesPart(ctx: Ctx, accountId: string) {
  const browsers = await rowsOf(
    ctx,
    sql<{ id: string }>`select d.id, d.first_seen_at as "firstSeenAt", d.last_seen_at as "lastSeenAt",
      d.fingerprint_hash is not null as "fingerprintKept"
    from identity.device d
    where exists (select from identity.session s where s.account_id = ${accountId} and s.device_id = d.id)
    order by d.first_seen_at, d.id`,
  )
  const marks = await rowsOf(
    ctx,
    sql<{ kind: string }>`select kind, first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt"
    from identity.trait where subject_kind = 'account' and subject_id = ${accountId} order by kind, first_seen_at`,
  )
  return { browsers: browsers.map(({ id, ...browser }) => ({ id: toWireId('device', id), ...browser })), marks }
}

const securityPart = (ctx: Ctx, accountId: string) =>
  rowsOf(
    ctx,
    sql<{ code: string }>`select code, at, device_name as device, place, data from identity.security_event
    where account_id = ${accountId} order by id desc limit ${eventsMax}`,
  )

/** Reads everything as it is at one moment, and leaves a line in the security log. */
export async function exportMyData(ctx: Ctx, accountId: string): Promise<Record<string, unknown>> {
  return transact(ctx, async (tx) => {
    await noteSecurityEvent(tx, accountId, 'data_exported')
    return {
      account: await accountPart(tx, accountId),
      sign_in: await signInPart(tx, accountId),
      sessions: await sessionsPart(tx, accountId),
      devices: await devicesPart(tx, accountId),
      security_events: await securityPart(tx, accountId),
      notices: await noticesTo(tx, accountId),
      bell_and_choices: await bellAndChoicesOf(tx, accountId),
      ...Object.fromEntries(await exportedParts(tx, accountId)),
    }
  })
}
