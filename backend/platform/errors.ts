// Three kinds of going wrong: a refusal (thrown, explained to the person), a verdict (returned), our own mistake (assert).

export type RefusalKind =
  | 'invalid'
  | 'not_signed_in'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'unprocessable'
  | 'proof_needed'
  | 'unavailable'

export const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unprocessable: 422,
  proof_needed: 428,
  too_many: 429,
  unavailable: 503,
}

export interface RefusalMore {
  /** Plain data for the caller: changed lines, tries left … */
  data?: Record<string, unknown>
  /** For the log alone. */
  details?: Record<string, unknown>
  fields?: Record<string, string>
}

/** What may be refused, and what the person is told. Thrown by actions, answered as problem+json. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly kind: RefusalKind
  readonly more: RefusalMore

  constructor(code: string, kind: RefusalKind, sentence: string, more: RefusalMore = {}) {
    super(sentence)
    this.code = code
    this.kind = kind
    this.more = more
  }
}

/**
 * Declares a refusal once, in a module's errors.ts.
 * @example export const outOfStock = refusal('out_of_stock', 'conflict', (title: string) => `${title} has just been sold.`)
 *          throw outOfStock('Trail runner')
 */
export function refusal<A extends unknown[]>(code: string, kind: RefusalKind, sentence: (...args: A) => string) {
  const make = (...args: A): Refusal => new Refusal(code, kind, sentence(...args))
  /** The same with data or details. */
  make.with = (more: RefusalMore, ...args: A): Refusal => new Refusal(code, kind, sentence(...args), more)
  make.code = code
  return make
}

export const notFound = refusal('not_found', 'not_found', (what: string) => `There is no such ${what}.`)
export const notAllowed = refusal('not_allowed', 'forbidden', () => 'You may not do this.')
export const notSignedIn = refusal('not_signed_in', 'not_signed_in', () => 'Please sign in first.')

/** Our own mistake: stops the request with `our_mistake` and a loud log line. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
