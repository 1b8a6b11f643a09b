// Signing in and out, who one is, and where one is signed in.
import { maskPhone, readMe, refreshSession, signIn, signOut, toWireId } from '@amana/contract'
import type { Request, Response } from 'express'
import { accountIdOf, type Ctx } from '#platform/context'
import { readCookie } from '#platform/cookies'
import type { Routes } from '#platform/http'
import { renewSession } from '../actions/renew-session.ts'
import { signInWithPassword } from '../actions/sign-in.ts'
import { endCurrentSession } from '../actions/sign-out.ts'
import type { StartedSession } from '../actions/start-session.ts'
import { sessionEnded } from '../errors.ts'
import { giveCookies, takeCookies } from '../identify.ts'
import { accountById, shopsOfAccount } from '../queries.ts'
import { refreshCookie } from '../rules.ts'

export function sessionRoutes({ handle }: Routes): void {
  handle(signIn, async (ctx, { input, request, response }) =>
    sessionReply(ctx, response, await signInWithPassword(ctx, input.body, userAgentOf(request))),
  )

  handle(refreshSession, async (ctx, { input, request, response }) => {
    const token = input.body.refreshToken ?? readCookie(ctx.config, request, refreshCookie)
    if (!token) throw sessionEnded()
    return sessionReply(ctx, response, await renewSession(ctx, token))
  })

  handle(signOut, async (ctx, { request, response }) => {
    await endCurrentSession(ctx, readCookie(ctx.config, request, refreshCookie))
    takeCookies(ctx, response)
    return undefined
  })

  handle(readMe, (ctx) => accountView(ctx, accountIdOf(ctx.actor)!))
}

export const userAgentOf = (request: Request): string => request.get('user-agent') ?? ''

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
