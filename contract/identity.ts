// Accounts and sessions on the wire.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { kenyanPhone } from './phone.ts'

export const role = z.enum(['buyer', 'seller', 'admin'])
export type Role = z.infer<typeof role>

export const account = z
  .object({
    id: wireId('account'),
    name: z.string(),
    email: z.string(),
    phoneMasked: z.string(),
    role,
    shops: z.array(z.object({ id: wireId('shop'), slug: z.string(), name: z.string() })),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

export const session = z
  .object({ account, accessToken: z.string(), accessExpiresAt: z.iso.datetime() })
  .meta({ id: 'Session', description: 'The web also gets both tokens as HttpOnly cookies.' })

const email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())
const password = z.string().min(10).max(200)

export const signUp = defineEndpoint({
  name: 'signUp',
  method: 'POST',
  path: '/api/accounts',
  access: 'public',
  summary: 'Open an account',
  status: 201,
  body: z.object({ name: z.string().trim().min(2).max(80), email, phone: kenyanPhone, password }),
  reply: session,
  refusals: ['account_exists'],
})

export const signIn = defineEndpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/sessions',
  access: 'public',
  summary: 'Sign in with e-mail and password',
  body: z.object({ email, password: z.string().max(200) }),
  reply: session,
  refusals: ['wrong_email_or_password'],
})

export const refreshSession = defineEndpoint({
  name: 'refreshSession',
  method: 'POST',
  path: '/api/sessions/refresh',
  access: 'public',
  summary: 'Exchange the refresh token (cookie or body) for a new pair',
  body: z.object({ refreshToken: z.string().max(200).optional() }),
  reply: session,
  refusals: ['session_ended'],
})

export const signOut = defineEndpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/sessions/current',
  access: 'public',
  summary: 'End this session',
  status: 204,
})

export const readMe = defineEndpoint({
  name: 'readMe',
  method: 'GET',
  path: '/api/me',
  access: 'signed_in',
  summary: 'The signed-in account',
  reply: account,
})
