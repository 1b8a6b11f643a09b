// Access tokens: handed out for the app's key and secret, good for an hour of the network's clock.
import type { Request } from 'express'
import type { Ctx } from '../context.ts'
import type { DarajaError } from './errors.ts'
import { invalidAuthentication, invalidGrantType, missingAuthentication } from './errors.ts'
import { newAccessToken } from './identifiers.ts'

const LIFE_SECONDS = 3599

export function issueToken(ctx: Ctx, request: Request): { access_token: string; expires_in: string } {
  const { consumerKey, consumerSecret } = ctx.config.app
  const expected = `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`
  if (request.headers.authorization !== expected) throw invalidAuthentication()
  if (request.query.grant_type !== 'client_credentials') throw invalidGrantType()

  const now = ctx.clock.now()
  const token = newAccessToken(ctx.random)
  const { singleActiveToken, mode } = ctx.behaviour
  const endsOthers = singleActiveToken ?? mode !== 'lenient'
  if (endsOthers) ctx.db.run('delete from access_token')
  ctx.db.run('delete from access_token where expires_at <= ?', now)
  ctx.db.run('insert into access_token (token, expires_at) values (?, ?)', token, now + LIFE_SECONDS * 1000)
  return { access_token: token, expires_in: String(LIFE_SECONDS) }
}

/** Lets a call through that carries a living token; the refusal otherwise is the product's own. */
export function requireToken(ctx: Ctx, request: Request, refusal: (token: string) => DarajaError): void {
  const header = request.headers.authorization
  if (!header?.startsWith('Bearer ')) throw missingAuthentication()
  const token = header.slice('Bearer '.length).trim()
  const known = ctx.db.one('select 1 from access_token where token = ? and expires_at > ?', token, ctx.clock.now())
  if (!known) throw refusal(token)
}
