// One definition per endpoint: it gives validation, the handler's types, the OpenAPI document and the front end's client.
import type { z } from 'zod'

/**
 * Who may call.
 * `public` anybody · `signed_in` any account · `order_party` the order's buyer, or a guest with its signed key ·
 * `proven_order_party` the same, and a guest has proved by SMS code that the order's phone is hers: whatever moves money
 * or reveals the address · `shop_owner` the account that owns the shop named by `:shopId` in the path · `operator` role admin ·
 * `provider` the phone network, by the secret in the path.
 */
export type Access =
  | 'public'
  | 'signed_in'
  | 'order_party'
  | 'proven_order_party'
  | 'shop_owner'
  | 'operator'
  | 'provider'

/** Calls of one class share an allowance per account, device and address; the figures are in modules/abuse/rules.ts. */
export type LimitClass =
  | 'read'
  | 'write'
  | 'sign_in'
  | 'sign_up'
  | 'send_code'
  | 'try_code'
  | 'check_out'
  | 'upload'
  | 'ask'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Shape = z.ZodType | undefined

export interface Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends Shape = Shape,
> {
  /** Unique name, verb first: the operation id of the OpenAPI document and the key of the client. */
  readonly name: string
  readonly method: Method
  /** Express path with `:parameters`; always below /api. */
  readonly path: `/api/${string}`
  readonly access: Access
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Answers with server-sent events, each carrying a `reply`. */
  readonly events?: true
  /** Absent: 204 without a body. */
  readonly reply?: R
  /** HTTP status of success; 200 (or 204 without a reply) unless told. */
  readonly status?: 200 | 201 | 202 | 204
  /** The codes it may be refused with, beside the general ones (invalid_request, not_signed_in, not_allowed, not_found …). */
  readonly refusals?: readonly string[]
  /** Which allowance it draws on; `read` for GET and `write` for the rest unless told. */
  readonly limit?: LimitClass
  /**
   * Needs a proof of work (ALTCHA, from readChallenge) in the `Amana-Proof` header: on every call, or only when the source
   * looks suspicious. Refused with proof_of_work_needed otherwise.
   */
  readonly proof?: 'always' | 'when_suspicious'
  /** Needs the password (or the second factor) again within the last ten minutes: see confirmItIsMe. */
  readonly fresh?: true
  /** Needs an `Idempotency-Key` header; the same key with the same body answers the same. */
  readonly idempotent?: boolean
}

export function defineEndpoint<
  const P extends Shape = undefined,
  const Q extends Shape = undefined,
  const B extends Shape = undefined,
  const R extends Shape = undefined,
>(endpoint: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return endpoint
}

type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller passes: wire forms. */
export type CallOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R>
    ? (P extends z.ZodType ? { params: In<P> } : { params?: undefined }) &
        (Q extends z.ZodType ? { query?: In<Q> } : { query?: undefined }) &
        (B extends z.ZodType ? { body: In<B> } : { body?: undefined })
    : never

/** What a handler is given: parsed forms. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _R> ? { params: Out<P>; query: Out<Q>; body: Out<B> } : never

/** What the endpoint replies with, on the wire. */
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? In<R> : never
