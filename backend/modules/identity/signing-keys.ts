// The keys that sign access tokens. The newest one signs; retired ones go on verifying for a day, far longer than a token
// lives, so that rotation signs nobody out. Each process keeps a copy of what the database says, for a few minutes.
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Config } from '#platform/config'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { seal, unseal } from '#platform/sealed'
import { waitForTurn } from '#platform/wait-for-turn'
import { keysLookAgainMs, retiredKeyMs, signingKeyEveryMs } from './rules.ts'

const purpose = 'identity-signing-key'

interface KeyRow {
  kid: string
  public_jwk: JWK
  private_sealed: string
  created_at: Date
  retired_at: Date | null
}
export interface SigningKey {
  kid: string
  privateKey: CryptoKey
}
interface Known {
  signing?: SigningKey & { readAt: Date }
  verifying: Map<string, { key: CryptoKey; retiredAt: Date | null; readAt: Date }>
}

const known = new WeakMap<Config, Known>()
const knownTo = (ctx: Ctx): Known => {
  const found = known.get(ctx.config) ?? { verifying: new Map() }
  known.set(ctx.config, found)
  return found
}
/** A clock that was moved back makes a copy old too. */
const isRecent = (ctx: Ctx, readAt: Date): boolean => Math.abs(ctx.now.getTime() - readAt.getTime()) < keysLookAgainMs

const asKey = (jwk: JWK) => importJWK(jwk, 'EdDSA') as Promise<CryptoKey>

/** The key to sign with; the first to ask makes one. */
export async function signingKey(ctx: Ctx): Promise<SigningKey> {
  const mine = knownTo(ctx)
  if (mine.signing && isRecent(ctx, mine.signing.readAt)) return mine.signing
  const found = (await openNewest(ctx)) ?? (await transact(ctx, makeUnlessMade))
  mine.signing = { ...found, readAt: ctx.now }
  return found
}

async function openNewest(ctx: Ctx): Promise<(SigningKey & { createdAt: Date }) | undefined> {
  const { rows } = await sql<KeyRow>`select kid, private_sealed, created_at from identity.signing_key
    where retired_at is null order by created_at desc, kid desc limit 1`.execute(ctx.db)
  const row = rows[0]
  if (!row) return undefined
  try {
    const privateJwk = JSON.parse(unseal(ctx.config, purpose, row.private_sealed)) as JWK
    return { kid: row.kid, privateKey: await asKey(privateJwk), createdAt: row.created_at }
  } catch {
    // Sealed under another SECRET_KEY: what it signed can still be verified, but a new one has to sign.
    return undefined
  }
}

const takeTurn = (tx: TxCtx) => waitForTurn(tx, 'identity.signing_key')

async function makeUnlessMade(tx: TxCtx): Promise<SigningKey> {
  await takeTurn(tx)
  return (await openNewest(tx)) ?? (await make(tx))
}

async function make(tx: TxCtx): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const kid = newId(tx.now)
  await sql`insert into identity.signing_key (kid, public_jwk, private_sealed, created_at)
    values (${kid}, ${JSON.stringify(await exportJWK(publicKey))}::jsonb,
      ${seal(tx.config, purpose, JSON.stringify(await exportJWK(privateKey)))}, ${tx.now})`.execute(tx.db)
  return { kid, privateKey }
}

/**
 * Once the newest key is 30 days old a new one signs, and the old ones retire: the private half is forgotten at once,
 * the public half verifies for a day. Gives the kid of the new key, or undefined when none was due.
 */
export async function rotateSigningKeys(ctx: Ctx): Promise<string | undefined> {
  return transact(ctx, async (tx) => {
    await takeTurn(tx)
    const newest = await openNewest(tx)
    if (newest && tx.now < after(newest.createdAt, signingKeyEveryMs)) return undefined
    const { kid } = await make(tx)
    await sql`update identity.signing_key set retired_at = ${tx.now}, private_sealed = ''
      where retired_at is null and kid <> ${kid}`.execute(tx.db)
    return kid
  })
}

/** The public key of that id, unless it retired more than a day ago: no key is ever taken from a token. */
export async function verifyingKey(ctx: Ctx, kid: string): Promise<CryptoKey | undefined> {
  const mine = knownTo(ctx).verifying
  let found = mine.get(kid)
  if (!found || !isRecent(ctx, found.readAt)) {
    mine.delete(kid)
    const { rows } = await sql<KeyRow>`select public_jwk, retired_at from identity.signing_key
      where kid = ${kid}`.execute(ctx.db)
    if (!rows[0]) return undefined
    found = { key: await asKey(rows[0].public_jwk), retiredAt: rows[0].retired_at, readAt: ctx.now }
    mine.set(kid, found)
  }
  return found.retiredAt && after(found.retiredAt, retiredKeyMs) <= ctx.now ? undefined : found.key
}
