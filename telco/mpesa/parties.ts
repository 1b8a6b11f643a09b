// How M-Pesa names the two sides of a payment in results and statements.
import type { Ctx } from '../context.ts'
import { phoneOf } from '../phone/phones.ts'
import { findShortcode } from './shortcodes.ts'

/** 254712345678 - JANE DOE */
export const phoneParty = (ctx: Ctx, msisdn: string) => `${msisdn} - ${phoneOf(ctx, msisdn).name.toUpperCase()}`

/** 600100 - AMANA */
export const businessParty = (ctx: Ctx, code: string) => `${code} - ${findShortcode(ctx, code)?.name ?? ''}`.trim()
