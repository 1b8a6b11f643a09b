// Who is calling: by Bearer token (API clients) or by cookies (the web), and whether an unsafe request may be theirs at all.
import type { Request, Response } from 'express'
import { sql } from 'kysely'
import type { Actor, Ctx } from '#platform/context'
import { clearCookie, readCookie, setCookie } from '#platform/cookies'
import { Refusal } from '#platform/errors'
import { readAccessToken } from './access-token.ts'
import { renewSession } from './actions/renew-session.ts'
import type { StartedSession } from './actions/start-session.ts'
import { crossSiteRequest, sessionEnded, tokenNotValid } from './errors.ts'
import { accessCookie, accessMs, refreshCookie, refreshMs } from './rules.ts'
import { roleInSession } from './sessions.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const visitor: Actor = { kind: 'visitor' }

/** A cookie that is no good makes a visitor; a Bearer token that is no good is refused (token_not_valid). */
export async function identify(ctx: Ctx, request: Request): Promise<Actor> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
  if (bearer) {
    const actor = await actorOf(ctx, bearer)
    if (!actor) throw tokenNotValid()
    return actor
  }
  refuseOtherSites(ctx, request)
  const token = readCookie(ctx.config, request, accessCookie)
  return (token && (await actorOf(ctx, token))) || (await renewQuietly(ctx, request)) || visitor
}

async function actorOf(ctx: Ctx, token: string): Promise<Actor | undefined> {
  const read = await readAccessToken(ctx, token)
  if (!read) return undefined
  const role = await roleInSession(ctx, read.sessionId, read.accountId)
  return role && { kind: 'account', role, ...read }
}

/** Cookies travel with whatever a browser sends: what changes something must come from our own pages, or from no page at all. */
function refuseOtherSites(ctx: Ctx, request: Request): void {
  if (safe.has(request.method)) return
  const site = request.get('sec-fetch-site')
  const origin = request.get('origin')
  const fromHere = !origin || isOurs(ctx, origin, request)
  if (!fromHere || (site && !['same-origin', 'none'].includes(site))) throw crossSiteRequest()
}

function isOurs(ctx: Ctx, origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false
  return origin === new URL(ctx.config.PUBLIC_URL).origin || new URL(origin).host === request.host
}

/**
 * The web never has to ask for a new access token: when the old one has run out, by the clock that this request
 * is answered by, the refresh cookie gives a new pair with the reply.
 */
async function renewQuietly(ctx: Ctx, request: Request): Promise<Actor | undefined> {
  const refreshToken = readCookie(ctx.config, request, refreshCookie)
  const response = request.res
  if (!refreshToken || !response || request.path.startsWith('/api/sessions')) return undefined
  try {
    const session = await renewSession(ctx, refreshToken)
    giveCookies(ctx, response, session)
    const role = await roleInSession(ctx, session.sessionId, session.accountId)
    return role && { kind: 'account', role, accountId: session.accountId, sessionId: session.sessionId }
  } catch (error) {
    if (!(error instanceof Refusal && error.code === sessionEnded.code)) throw error
    takeCookies(ctx, response)
    return undefined
  }
}

export function giveCookies(ctx: Ctx, response: Response, session: StartedSession): void {
  setCookie(ctx.config, response, accessCookie, session.access.token, accessMs / 1000)
  setCookie(ctx.config, response, refreshCookie, session.refreshToken, refreshMs / 1000)
}

export function takeCookies(ctx: Ctx, response: Response): void {
  clearCookie(ctx.config, response, accessCookie)
  clearCookie(ctx.config, response, refreshCookie)
}

export async function ownsShop(ctx: Ctx, accountId: string, shopId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from identity.membership
    where account_id = ${accountId} and shop_id = ${shopId}`.execute(ctx.db)
  return rows.length > 0
}
