// A guest's browser that has proved, by SMS code, whose phone it speaks for: good for a day, for the orders of this phone.
import type { Request, Response } from 'express'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { readCookie, setCookie } from '#platform/cookies'
import { newSecret } from '#platform/ids'
import { keepDevice } from './devices.ts'
import { guestCookie, guestProofMs } from './rules.ts'
import { tokenHash } from './session-tokens.ts'

export interface GuestProof {
  token: string
  until: Date
}

/** Called where the code was right, in the transaction that used it up. */
export async function startGuestProof(tx: TxCtx, phone: string): Promise<GuestProof> {
  const proof = { token: newSecret(), until: after(tx.now, guestProofMs) }
  await sql`insert into identity.guest_proof (token_hash, phone, device_id, created_at, expires_at)
    values (${tokenHash(proof.token)}, ${phone}, ${await keepDevice(tx)}, ${tx.now}, ${proof.until})`.execute(tx.db)
  return proof
}

export const giveGuestCookie = (ctx: Ctx, response: Response, proof: GuestProof): void =>
  setCookie(ctx.config, response, guestCookie, proof.token, guestProofMs / 1000)

/** The proved phone in E.164, by the `Amana-Guest` header (API clients) or the cookie (the web); undefined without one. */
export async function guestPhoneOf(ctx: Ctx, request: Request): Promise<string | undefined> {
  const token = request.get('amana-guest') ?? readCookie(ctx.config, request, guestCookie)
  if (!token) return undefined
  const { rows } = await sql<{ phone: string }>`select phone from identity.guest_proof
    where token_hash = ${tokenHash(token)} and expires_at > ${ctx.now}`.execute(ctx.db)
  return rows[0]?.phone
}

export async function forgetOldGuestProofs(ctx: Ctx): Promise<void> {
  await sql`delete from identity.guest_proof where expires_at <= ${ctx.now}`.execute(ctx.db)
}
