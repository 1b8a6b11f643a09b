// The businesses under control: look at one, make one, set its accounts, let an initiator in.
import express, { type Router } from 'express'
import { z } from 'zod'
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { findRegistration, forgetRegistration } from '../mpesa/c2b/registration.ts'
import {
  depositFloat,
  findShortcode,
  putInitiator,
  putShortcode,
  SHORTCODE_ACCOUNTS,
  SHORTCODE_KINDS,
  shortcodeAccount,
} from '../mpesa/shortcodes.ts'
import { cents, shillings } from '../shillings.ts'
import { ControlError, parse } from './refusals.ts'

const balance = z.number().min(0).max(1e10).optional()
const change = z.strictObject({
  kind: z.enum(SHORTCODE_KINDS).optional(),
  name: z.string().trim().min(1).max(40).optional(),
  passkey: z.string().min(1).max(200).optional(),
  /** A till's store, which STK pushes name. */
  store: z
    .string()
    .regex(/^\d{5,7}$/)
    .optional(),
  /** Whether payments by hand are put to its ValidationURL. */
  validates: z.boolean().optional(),
  /** Sets the password, and unlocks the credential. */
  initiator: z.strictObject({ name: z.string().min(1).max(60), password: z.string().min(1).max(200) }).optional(),
  utility: balance,
  working: balance,
  merchant: balance,
  charges: balance,
  settlement: balance,
})

export function shortcodeRoutes(ctx: Ctx): Router {
  const router = express.Router()
  router.get('/:code', (request, response) => void response.json(describe(ctx, request.params.code)))
  router.put('/:code', (request, response) => {
    const { code } = request.params
    const { initiator, utility, working, merchant, charges, settlement, ...rest } = parse(change, request.body)
    const wanted = { utility, working, merchant, charges, settlement }
    if (!/^\d{5,7}$/.test(code))
      throw new ControlError(400, 'invalid_shortcode', 'a shortcode has five to seven digits')
    if (!findShortcode(ctx, code) && rest.kind === undefined)
      throw new ControlError(404, 'unknown_shortcode', `there is no shortcode ${code}; give a kind to make one`)
    ctx.db.transaction(() => {
      putShortcode(ctx, code, present(rest))
      if (initiator) putInitiator(ctx, code, initiator.name, initiator.password)
      for (const kind of SHORTCODE_ACCOUNTS) {
        const target = wanted[kind]
        if (target !== undefined)
          depositFloat(ctx, code, kind, cents(target) - balanceOf(ctx, shortcodeAccount(code, kind)))
      }
    })
    response.json(describe(ctx, code))
  })
  router.delete('/:code/c2b-urls', (request, response) => {
    response.json({ removed: forgetRegistration(ctx, request.params.code) })
  })
  return router
}

/** What has been left out changes nothing. */
const present = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T

export const shortcodeBalances = (ctx: Ctx, code: string) =>
  Object.fromEntries(SHORTCODE_ACCOUNTS.map((kind) => [kind, shillings(balanceOf(ctx, shortcodeAccount(code, kind)))]))

function describe(ctx: Ctx, code: string) {
  const shortcode = findShortcode(ctx, code)
  if (!shortcode) throw new ControlError(404, 'unknown_shortcode', `there is no shortcode ${code}`)
  const { name, kind, store, validates } = shortcode
  return {
    code,
    name,
    kind,
    store,
    validates,
    c2bUrls: findRegistration(ctx, code) ?? null,
    ...shortcodeBalances(ctx, code),
  }
}
