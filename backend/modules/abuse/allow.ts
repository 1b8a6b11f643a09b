// May this call be made now, or has its source had enough for a while?
import type { Endpoint, LimitClass } from '@amana/contract'
import type { Response } from 'express'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { tooManyRequests } from './errors.ts'
import { type Standing, takeOne, type Want } from './leases.ts'
import { type Kind, leases, limits } from './rules.ts'
import { countedFor, isExempt } from './source-keys.ts'

const classOf = ({ limit, method }: Endpoint): LimitClass => limit ?? (method === 'GET' ? 'read' : 'write')

/** Classes in which a secret is guessed at: these hold for an account wherever the call comes from. */
const guessing = new Set<LimitClass>(['sign_in', 'try_code'])

/**
 * Takes one call out of the allowances of the account, the device and the address, and says in `RateLimit` what is
 * left of the scarcest. Throws too_many_requests with `Retry-After`.
 */
export async function allow(ctx: Ctx, endpoint: Endpoint, response: Response): Promise<void> {
  const limitClass = classOf(endpoint)
  const exempt = isExempt(ctx)
  const counted = countedFor(ctx).filter(({ kind }) => !exempt || (kind === 'account' && guessing.has(limitClass)))
  const standings = await take(
    ctx,
    limitClass,
    counted.map(({ kind, value }) => want(limitClass, kind, value)),
  )
  const scarcest = standings.sort((a, b) => b.waitMs - a.waitMs || a.remaining - b.remaining)[0]
  if (!scarcest) return
  const { burst, windowMs } = scarcest.figure
  const untilMs = scarcest.waitMs || scarcest.wholeAt - ctx.now.getTime()
  response.set('ratelimit-policy', `"${limitClass}";q=${burst};w=${windowMs / 1000}`)
  response.set('ratelimit', `"${limitClass}";r=${scarcest.waitMs ? 0 : scarcest.remaining};t=${seconds(untilMs)}`)
  refuseIfNone(scarcest)
}

/**
 * The same for what is tried rather than who tries: the e-mail of a sign-in, the phone that a code is sent to. No
 * setting exempts anybody from it. Not within a transaction: what a refused one has counted would be forgotten with it.
 */
export async function allowFor(ctx: Ctx, limitClass: LimitClass, target: string): Promise<void> {
  for (const standing of await take(ctx, limitClass, [want(limitClass, 'target', target)])) refuseIfNone(standing)
}

const want = (limitClass: LimitClass, kind: Kind, value: string): Want => ({
  name: `${limitClass}:${kind}:${value}`,
  figure: limits[limitClass][kind],
  lease: leases[limitClass] ?? 1,
})

async function take(ctx: Ctx, limitClass: LimitClass, wants: Want[]): Promise<Standing[]> {
  assert(!ctx.db.isTransaction, `what is taken of ${limitClass} outlives the transaction: take it before`)
  return wants.length === 0 ? [] : takeOne(ctx, wants)
}

const seconds = (ms: number): number => Math.max(0, Math.ceil(ms / 1000))

function refuseIfNone({ waitMs }: Standing): void {
  if (waitMs === 0) return
  const retryAfterSeconds = seconds(waitMs)
  throw tooManyRequests.with({ data: { retryAfterSeconds } }, retryAfterSeconds)
}
