// Whose cart it is: the account's when somebody is signed in, else the one of the visitor's cookie.
import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { clearCookie, readCookie, setCookie } from '#platform/cookies'
import { newSecret } from '#platform/ids'
import { mergeCarts } from './actions/merge-carts.ts'
import { cartCookie, cartCookieMs } from './rules.ts'

export interface CartOwner {
  accountId?: string
  /** What the visitor's cookie holds; kept hashed. */
  token?: string
}

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

const wellFormed = /^[\w-]{20,100}$/

/**
 * A visitor's cart becomes part of the account's the first time the two are seen together, which is right after
 * signing in. With `response`, a visitor without a cart is given a cookie for one.
 */
export async function cartOwnerOf(ctx: Ctx, request: Request, response?: Response): Promise<CartOwner> {
  const cookie = readCookie(ctx.config, request, cartCookie)
  const token = cookie && wellFormed.test(cookie) ? cookie : undefined
  const accountId = accountIdOf(ctx.actor)
  if (accountId) {
    if (token) {
      await transact(ctx, (tx) => mergeCarts(tx, token, accountId))
      if (request.res) clearCookie(ctx.config, request.res, cartCookie)
    }
    return { accountId }
  }
  if (token || !response) return token ? { token } : {}
  const fresh = newSecret()
  setCookie(ctx.config, response, cartCookie, fresh, cartCookieMs / 1000)
  return { token: fresh }
}
