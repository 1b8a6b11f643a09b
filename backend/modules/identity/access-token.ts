// The access token: a short-lived JWT (EdDSA) that names the account and the session, and nothing else about the person.
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { accessMs, audience } from './rules.ts'
import { signingKey, verifyingKey } from './signing-keys.ts'

export interface AccessToken {
  token: string
  expiresAt: Date
}

const type = 'at+jwt'

export async function signAccessToken(ctx: Ctx, accountId: string, sessionId: string): Promise<AccessToken> {
  const { kid, privateKey } = await signingKey(ctx)
  const expiresAt = after(ctx.now, accessMs)
  const token = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: type })
    .setSubject(accountId)
    .setIssuer(ctx.config.PUBLIC_URL)
    .setAudience(audience)
    .setIssuedAt(ctx.now)
    .setExpirationTime(expiresAt)
    .sign(privateKey)
  return { token, expiresAt }
}

const kidOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).kid
  } catch {
    return undefined
  }
}

/** What the token says when key, signature, issuer, audience and expiry are in order; undefined otherwise. */
export async function readAccessToken(
  ctx: Ctx,
  token: string,
): Promise<{ accountId: string; sessionId: string } | undefined> {
  const kid = kidOf(token)
  const key = typeof kid === 'string' ? await verifyingKey(ctx, kid) : undefined
  if (!key) return undefined
  const verified = await jwtVerify(token, key, {
    algorithms: ['EdDSA'],
    typ: type,
    issuer: ctx.config.PUBLIC_URL,
    audience,
    currentDate: ctx.now,
    requiredClaims: ['sub', 'sid', 'exp', 'iat'],
  }).catch(() => undefined)
  return verified && { accountId: verified.payload.sub!, sessionId: String(verified.payload.sid) }
}
