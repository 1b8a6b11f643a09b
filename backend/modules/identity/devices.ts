// The browser a request came from, by its signed key: handed out with the first request that may change something, and
// written down as soon as there is something to link to it, so that callers who keep no cookies leave no rows behind.
import type { Request } from 'express'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { readCookie, setCookie } from '#platform/cookies'
import { bornAt, newId } from '#platform/ids'
import { sign, verify } from '#platform/sealed'
import { deviceCookie, deviceKeyGoodMs, deviceTouchMs, unlinkedDeviceMs } from './rules.ts'

const purpose = 'device-key'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The key that came with the request when it is ours and has not ended: a forged or foreign one is as good as none. */
function keyIn(ctx: Ctx, request: Request): string | undefined {
  const [id, signature] = (readCookie(ctx.config, request, deviceCookie) ?? '').split('.')
  if (!id || !signature || !uuid.test(id) || !verify(ctx.config, purpose, id, signature)) return undefined
  return ctx.now < after(bornAt(id), deviceKeyGoodMs) ? id : undefined
}

function giveKey(ctx: Ctx, request: Request, id: string): void {
  if (!request.res) return
  const seconds = Math.floor((after(bornAt(id), deviceKeyGoodMs).getTime() - ctx.now.getTime()) / 1000)
  setCookie(ctx.config, request.res, deviceCookie, `${id}.${sign(ctx.config, purpose, id)}`, seconds)
}

/** The id of the browser; a new one is handed out when `make`. API clients (Bearer) have none. */
export async function recogniseDevice(ctx: Ctx, request: Request, make: boolean): Promise<string | undefined> {
  if (/^Bearer\s/i.test(request.get('authorization') ?? '')) return undefined
  const known = keyIn(ctx, request)
  if (!make) return known
  if (known) {
    if (await touch(ctx, known)) giveKey(ctx, request, known)
    return known
  }
  const id = newId(ctx.now)
  giveKey(ctx, request, id)
  return id
}

/** At most once an hour. Browsers end cookies sooner than we do, so the key is then given again. */
async function touch(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`update identity.device set last_seen_at = ${ctx.now}
    where id = ${id} and last_seen_at <= ${after(ctx.now, -deviceTouchMs)} returning id`.execute(ctx.db)
  return rows.length > 0
}

/** Writes down the browser of this request, for what is about to be linked to it. Gives its id, or null where there is none. */
export async function keepDevice(tx: TxCtx): Promise<string | null> {
  const id = tx.source?.deviceId
  if (!id) return null
  await sql`insert into identity.device (id, first_seen_at, last_seen_at) values (${id}, ${tx.now}, ${tx.now})
    on conflict do nothing`.execute(tx.db)
  return id
}

export async function keepFingerprint(tx: TxCtx, fingerprintHash: string): Promise<void> {
  const id = await keepDevice(tx)
  if (id)
    await sql`update identity.device set fingerprint_hash = ${fingerprintHash}
      where id = ${id} and fingerprint_hash is distinct from ${fingerprintHash}`.execute(tx.db)
}

export async function fingerprintHashOf(ctx: Ctx, deviceId: string): Promise<string | null> {
  const { rows } = await sql<{ fingerprint_hash: string | null }>`select fingerprint_hash from identity.device
    where id = ${deviceId}`.execute(ctx.db)
  return rows[0]?.fingerprint_hash ?? null
}

/** Browsers that reported a fingerprint once and never did anything. */
export async function forgetUnlinkedDevices(ctx: Ctx): Promise<void> {
  await sql`delete from identity.device d where last_seen_at < ${after(ctx.now, -unlinkedDeviceMs)}
    and not exists (select from identity.session s where s.device_id = d.id)
    and not exists (select from identity.guest_proof p where p.device_id = d.id)`.execute(ctx.db)
}
