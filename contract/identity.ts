// Accounts and sessions on the wire: who one is, signing in and out, and the sessions one has.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'

export const role = z.enum(['buyer', 'seller', 'admin'])
export type Role = z.infer<typeof role>
export const language = z.enum(['en', 'sw'])

export const account = z
  .object({
    id: wireId('account'),
    name: z.string(),
    email: z.string(),
    phoneMasked: z.string(),
    /** Proved by code. An account's e-mail always is: there is none without. */
    phoneVerified: z.boolean(),
    role,
    language,
    /** Whether signing in asks for a code of an authenticator app. */
    secondFactor: z.boolean(),
    openedAt: z.iso.datetime(),
    shops: z.array(z.object({ id: wireId('shop'), slug: z.string(), name: z.string() })),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof account>

export const session = z
  .object({
    account,
    accessToken: z.string(),
    accessExpiresAt: z.iso.datetime(),
    /** For API clients, which keep no cookies. */
    refreshToken: z.string(),
  })
  .meta({ id: 'Session', description: 'The web also gets both tokens as HttpOnly cookies.' })

export const emailAddress = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())
/** As it is compared: the same letters typed on another keyboard are the same password. */
export const samePassword = (text: string): string => text.normalize('NFKC')
/** Letters as people count them, not UTF-16 units. */
const lettersOf = (text: string): number => [...samePassword(text)].length
/** 200 of the widest letters. What is longer is not looked at. */
const unitsMax = 400
/** Long is fine, 1 MB is not; common and breached ones are refused with common_password. */
export const newPassword = z
  .string()
  .refine((text) => text.length > unitsMax || lettersOf(text) >= 10, { error: 'must have at least 10 letters' })
  .refine((text) => text.length <= unitsMax && lettersOf(text) <= 200, { error: 'must have at most 200 letters' })
  .meta({ minLength: 10, maxLength: 200 })
export const givenPassword = z.string().min(1).max(unitsMax)
/** Six digits as people type them: with a blank or a hyphen in the middle. */
export const oneTimeCode = z
  .string()
  .trim()
  .regex(/^\d{3}[ -]?\d{3}$/, 'six digits')
  .transform((text) => text.replace(/\D/, ''))
/** Of the authenticator app, or one of the ten recovery codes (`k3f9-2qxm`), each good once. */
export const secondFactorCode = z.string().trim().min(6).max(20)

export const signIn = defineEndpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/sessions',
  access: 'public',
  limit: 'sign_in',
  proof: 'when_suspicious',
  summary: 'Sign in with e-mail and password',
  body: z.object({ email: emailAddress, password: givenPassword }),
  reply: session,
  /** second_factor_needed carries `data.ticket` and `data.expiresAt`; second_factor_required: an operator without one. */
  refusals: ['wrong_email_or_password', 'second_factor_needed', 'second_factor_required', 'unavailable'],
})

export const signInWithSecondFactor = defineEndpoint({
  name: 'signInWithSecondFactor',
  method: 'POST',
  path: '/api/sessions/second-factor',
  access: 'public',
  limit: 'try_code',
  summary: 'The second step of signing in: the ticket from second_factor_needed and a code',
  body: z.object({ ticket: z.string().max(500), code: secondFactorCode }),
  reply: session,
  refusals: ['wrong_code', 'ticket_not_valid'],
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

export const listMySessions = defineEndpoint({
  name: 'listMySessions',
  method: 'GET',
  path: '/api/me/sessions',
  access: 'signed_in',
  summary: 'Where the account is signed in, newest use first',
  reply: z.object({
    sessions: z.array(
      z.object({
        id: wireId('session'),
        /** The one this request was made in. */
        current: z.boolean(),
        /** `Chrome on Android`, from what the browser says of itself. */
        device: z.string(),
        /** `Kenya`: the country of the last use; null when unknown. The address itself is not kept. */
        place: z.string().nullable(),
        signedInAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime(),
      }),
    ),
  }),
})

export const endMySession = defineEndpoint({
  name: 'endMySession',
  method: 'DELETE',
  path: '/api/me/sessions/:sessionId',
  access: 'signed_in',
  summary: 'End one session',
  params: z.object({ sessionId: id('session') }),
})

export const endMyOtherSessions = defineEndpoint({
  name: 'endMyOtherSessions',
  method: 'DELETE',
  path: '/api/me/sessions',
  access: 'signed_in',
  summary: 'End every session but this one',
  reply: z.object({ ended: z.int() }),
})
