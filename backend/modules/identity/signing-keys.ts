// The keys that sign access tokens. The newest one signs; older ones go on verifying, so that rotation signs nobody out.
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { sql } from 'kysely'
import { minutes } from '#platform/clock'
import type { Config } from '#platform/config'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { newId } from '#platform/ids'
import { seal, unseal } from '#platform/sealed'

const purpose = 'identity-signing-key'
const lookAgainMs = minutes(5)

interface KeyRow {
  kid: string
  public_jwk: JWK
  private_sealed: string
}
export interface SigningKey {
  kid: string
  privateKey: CryptoKey
}
interface Known {
  signing?: SigningKey & { readAt: Date }
  verifying: Map<string, CryptoKey>
}

// A copy of what the database says, one per deployment that this process serves: public keys never change once written.
const known = new WeakMap<Config, Known>()
const knownTo = (ctx: Ctx): Known => {
  const found = known.get(ctx.config) ?? { verifying: new Map() }
  known.set(ctx.config, found)
  return found
}

const asKey = (jwk: JWK) => importJWK(jwk, 'EdDSA') as Promise<CryptoKey>

/** The key to sign with; the first to ask makes one. */
export async function signingKey(ctx: Ctx): Promise<SigningKey> {
  const mine = knownTo(ctx)
  if (mine.signing && Math.abs(ctx.now.getTime() - mine.signing.readAt.getTime()) < lookAgainMs) return mine.signing
  const found = (await openNewest(ctx)) ?? (await transact(ctx, makeUnlessMade))
  mine.signing = { ...found, readAt: ctx.now }
  return found
}

async function openNewest(ctx: Ctx): Promise<SigningKey | undefined> {
  const { rows } = await sql<KeyRow>`select kid, public_jwk, private_sealed from identity.signing_key
    where retired_at is null order by created_at desc, kid desc limit 1`.execute(ctx.db)
  if (!rows[0]) return undefined
  try {
    const privateJwk = JSON.parse(unseal(ctx.config, purpose, rows[0].private_sealed)) as JWK
    return { kid: rows[0].kid, privateKey: await asKey(privateJwk) }
  } catch {
    // Sealed under another SECRET_KEY: what it signed can still be verified, but a new one has to sign.
    return undefined
  }
}

async function makeUnlessMade(tx: TxCtx): Promise<SigningKey> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.signing_key', 0))`.execute(tx.db)
  const made = await openNewest(tx)
  if (made) return made
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const kid = newId(tx.now)
  await sql`insert into identity.signing_key (kid, public_jwk, private_sealed, created_at)
    values (${kid}, ${JSON.stringify(await exportJWK(publicKey))}::jsonb,
      ${seal(tx.config, purpose, JSON.stringify(await exportJWK(privateKey)))}, ${tx.now})`.execute(tx.db)
  return { kid, privateKey }
}

/** The public key of that id, or undefined: no key is ever taken from a token. */
export async function verifyingKey(ctx: Ctx, kid: string): Promise<CryptoKey | undefined> {
  const mine = knownTo(ctx)
  const seen = mine.verifying.get(kid)
  if (seen) return seen
  const { rows } = await sql<KeyRow>`select kid, public_jwk from identity.signing_key where kid = ${kid}`.execute(
    ctx.db,
  )
  if (!rows[0]) return undefined
  const key = await asKey(rows[0].public_jwk)
  mine.verifying.set(kid, key)
  return key
}
