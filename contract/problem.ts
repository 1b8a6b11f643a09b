// Every refusal on the wire: problem+json (RFC 9457) with a stable code.
import { z } from 'zod'

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** Stable, machine-readable: `out_of_stock`, `cart_changed` … */
    code: z.string(),
    /** A sentence for the person. */
    detail: z.string(),
    requestId: z.string(),
    /** Field errors of invalid_request: path in the body → sentence. */
    fields: z.record(z.string(), z.string()).optional(),
    /** Plain data that belongs to the code (changed lines, tries left …). */
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>

/** Codes any endpoint may answer with. */
export const generalCodes = {
  invalid_request: 400,
  not_json: 400,
  not_signed_in: 401,
  token_not_valid: 401,
  not_allowed: 403,
  cross_site_request: 403,
  phone_not_proven: 403,
  fresh_check_needed: 403,
  proof_of_work_needed: 428,
  not_found: 404,
  too_large: 413,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  our_mistake: 500,
  unavailable: 503,
} as const
