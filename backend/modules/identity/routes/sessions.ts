// Signing in and out, who one is, and where one is signed in.
import {
  endMyOtherSessions,
  endMySession,
  listMySessions,
  maskPhone,
  readMe,
  refreshSession,
  signIn,
  signInWithSecondFactor,
  signOut,
  toWireId,
} from '@amana/contract'
import type { Request, Response } from 'express'
import { accountIdOf, type Ctx } from '#platform/context'
import { readCookie } from '#platform/cookies'
import { assert } from '#platform/errors'
import type { Routes } from '#platform/http'
import { endOtherSessions, endOwnSession } from '../actions/end-sessions.ts'
import { renewSession } from '../actions/renew-session.ts'
import { signInWithPassword } from '../actions/sign-in.ts'
import { signInWithSecondFactor as takeSecondStep } from '../actions/sign-in-with-second-factor.ts'
import { endCurrentSession } from '../actions/sign-out.ts'
import type { StartedSession } from '../actions/start-session.ts'
import { deviceName } from '../device-name.ts'
import { sessionEnded } from '../errors.ts'
import { giveCookies, takeCookies } from '../identify.ts'
import { accountById, shopsOfAccount } from '../queries.ts'
import { refreshCookie } from '../rules.ts'
import { sessionsOf } from '../sessions.ts'

export function sessionRoutes({ handle }: Routes): void {
  handle(signIn, async (ctx, { input, request, response }) => {
    const session = await signInWithPassword(ctx, input.body)
    await leaveLastSession(ctx, request)
    return sessionReply(ctx, response, session)
  })

  handle(signInWithSecondFactor, async (ctx, { input, request, response }) => {
    const session = await takeSecondStep(ctx, input.body)
    await leaveLastSession(ctx, request)
    return sessionReply(ctx, response, session)
  })

  handle(refreshSession, async (ctx, { input, request, response }) => {
    const token = input.body.refreshToken ?? readCookie(ctx.config, request, refreshCookie)
    if (!token) throw sessionEnded()
    return sessionReply(ctx, response, await renewSession(ctx, token))
  })

  handle(signOut, async (ctx, { request, response }) => {
    await leaveLastSession(ctx, request)
    takeCookies(ctx, response)
    return undefined
  })

  handle(readMe, (ctx) => accountView(ctx, accountIdOf(ctx.actor)!))

  handle(listMySessions, async (ctx) => {
    const { accountId, sessionId } = caller(ctx)
    const sessions = await sessionsOf(ctx, accountId)
    return {
      sessions: sessions.map((session) => ({
        id: toWireId('session', session.id),
        current: session.id === sessionId,
        device: deviceName(session.user_agent),
        place: session.place,
        signedInAt: session.created_at.toISOString(),
        lastUsedAt: session.renewed_at.toISOString(),
      })),
    }
  })

  handle(endMySession, async (ctx, { input, response }) => {
    const { accountId, sessionId } = caller(ctx)
    await endOwnSession(ctx, accountId, input.params.sessionId)
    if (input.params.sessionId === sessionId) takeCookies(ctx, response)
    return undefined
  })

  handle(endMyOtherSessions, async (ctx) => {
    const { accountId, sessionId } = caller(ctx)
    return { ended: await endOtherSessions(ctx, accountId, sessionId) }
  })
}

/** A browser has one session: whoever signs in, or out, leaves the one that was on in it. */
const leaveLastSession = (ctx: Ctx, request: Request): Promise<void> =>
  endCurrentSession(ctx, readCookie(ctx.config, request, refreshCookie))

function caller(ctx: Ctx): { accountId: string; sessionId: string } {
  assert(ctx.actor.kind === 'account', 'the edge lets only signed-in people in here')
  return ctx.actor
}

export async function sessionReply(ctx: Ctx, response: Response, session: StartedSession) {
  giveCookies(ctx, response, session)
  return {
    account: await accountView(ctx, session.accountId),
    accessToken: session.access.token,
    accessExpiresAt: session.access.expiresAt.toISOString(),
    refreshToken: session.refreshToken,
  }
}

export async function accountView(ctx: Ctx, accountId: string) {
  const account = (await accountById(ctx, accountId))!
  const shops = await shopsOfAccount(ctx, accountId)
  return {
    id: toWireId('account', account.id),
    name: account.name,
    email: account.email,
    phoneMasked: maskPhone(account.phone),
    phoneVerified: account.phone_verified_at !== null,
    role: account.role,
    language: account.language,
    secondFactor: account.second_factor_since !== null,
    openedAt: account.created_at.toISOString(),
    shops: shops.map(({ shop_id, slug, name }) => ({ id: toWireId('shop', shop_id), slug, name })),
  }
}
