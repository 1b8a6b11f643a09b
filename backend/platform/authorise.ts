// Who may go on: asked of the modules that know, in one order for every endpoint.
import type { Endpoint } from '@amana/contract'
import type { Request, Response } from 'express'
import type { Actor, Ctx } from './context.ts'
import { notAllowed, notSignedIn, refusal } from './errors.ts'

/** What the edge needs from the modules that know: set once in app.ts. */
export interface Gate {
  /** Who is calling, by cookie or Bearer token. Throws a refusal when a token is given and no good. */
  identify(ctx: Ctx, request: Request): Promise<Actor>
  /** The id of the browser, by its signed cookie; a new one is handed out when `make`. */
  recogniseDevice(ctx: Ctx, request: Request, make: boolean): Promise<string | undefined>
  ownsShop(ctx: Ctx, accountId: string, shopId: string): Promise<boolean>
  /** May this actor (or the bearer of `key`) act as the buyer of the order? Gives the actor to go on with. */
  asOrderParty(ctx: Ctx, orderId: string, key: string | undefined, request: Request): Promise<Actor | undefined>
  /** Was the password (or second factor) given again in this session, shortly before? */
  isFresh(ctx: Ctx): Promise<boolean>
  /** Takes one call out of the caller's allowances and sets the `RateLimit` headers; throws too_many_requests. */
  allow(ctx: Ctx, endpoint: Endpoint, response: Response): Promise<void>
  /** Throws proof_of_work_needed when a proof is needed and none that is good was given. */
  needProof(ctx: Ctx, endpoint: Endpoint, request: Request): Promise<void>
}

export const phoneNotProven = refusal(
  'phone_not_proven',
  'forbidden',
  () => 'Please enter the code we send to the phone of this order first.',
)
export const freshCheckNeeded = refusal(
  'fresh_check_needed',
  'forbidden',
  () => 'Please enter your password again first: this is about your money or your account.',
)

const safe = new Set(['GET', 'HEAD'])

/** The context with who is calling and with which browser. */
export async function meet(ctx: Ctx, gate: Gate, endpoint: Endpoint, request: Request): Promise<Ctx> {
  const deviceId = await gate.recogniseDevice(ctx, request, !safe.has(endpoint.method))
  const known: Ctx = { ...ctx, source: { ...ctx.source!, ...(deviceId && { deviceId }) } }
  return { ...known, actor: await gate.identify(known, request) }
}

interface Asked {
  params: unknown
  query: unknown
  request: Request
}

/** The actor to go on with; throws not_signed_in, not_allowed, phone_not_proven or fresh_check_needed. */
export async function authorise(ctx: Ctx, gate: Gate, endpoint: Endpoint, asked: Asked): Promise<Actor> {
  const actor = await admit(ctx, gate, endpoint, asked)
  if (endpoint.fresh && !(await gate.isFresh({ ...ctx, actor }))) throw freshCheckNeeded()
  return actor
}

async function admit(ctx: Ctx, gate: Gate, endpoint: Endpoint, asked: Asked): Promise<Actor> {
  const { actor } = ctx
  switch (endpoint.access) {
    case 'public':
      return actor
    case 'provider':
      return { kind: 'provider' }
    case 'signed_in':
      if (actor.kind !== 'account') throw notSignedIn()
      return actor
    case 'operator':
      if (actor.kind !== 'account') throw notSignedIn()
      if (actor.role !== 'admin') throw notAllowed()
      return actor
    case 'shop_owner': {
      if (actor.kind !== 'account') throw notSignedIn()
      const { shopId } = asked.params as { shopId: string }
      if (!(await gate.ownsShop(ctx, actor.accountId, shopId))) throw notAllowed()
      return actor
    }
    case 'order_party':
    case 'proven_order_party': {
      const { orderId } = asked.params as { orderId: string }
      const { key } = (asked.query ?? {}) as { key?: string }
      const party = await gate.asOrderParty(ctx, orderId, key, asked.request)
      if (!party) throw actor.kind === 'account' ? notAllowed() : notSignedIn()
      if (endpoint.access === 'proven_order_party' && party.kind === 'guest' && !party.proven) throw phoneNotProven()
      return party
    }
  }
}
