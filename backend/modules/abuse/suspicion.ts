// How suspicious a source looks: by what it did lately, remembered beside the allowances and forgotten bit by bit.
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { remember, remembered } from './allowance.ts'
import { proof, type Strike, strikes, strikesRemembered, watched, watchedElse } from './rules.ts'
import { countedFor, isExempt, storedKey } from './source-keys.ts'

/** Guessing is remembered of a device wherever it is; the rest, and what an address did, not on one's own machine. */
const isCounted = (ctx: Ctx, what: Strike, kind: string): boolean =>
  kind !== 'account' && (!isExempt(ctx) || (what === 'sign_in_failed' && kind === 'device'))

const aboutSource = (ctx: Ctx, what: Strike) =>
  countedFor(ctx)
    .filter(({ kind }) => isCounted(ctx, what, kind))
    .map(({ kind, value }) => {
      const from = strikes[what][kind as 'device' | 'address']
      const burst = from * strikesRemembered
      const figure = { burst, windowMs: burst * strikes[what].forgottenMs }
      return { key: storedKey(ctx, `strike:${what}:${kind}:${value}`), figure, from }
    })

/** Remembers a failure, or whatever else raises suspicion. Not within a transaction that the failure gives up. */
export async function strike(ctx: Ctx, what: Strike): Promise<void> {
  assert(!ctx.db.isTransaction, 'a strike outlives the transaction that failed: tell it after')
  const about = aboutSource(ctx, what)
  if (about.length > 0) await remember(ctx, about)
}

/** 0 for a source nobody minds; from 1 on it has to prove its work, each time twice as hard. */
export async function suspicionOf(ctx: Ctx, endpointName: string): Promise<number> {
  const about = aboutSource(ctx, (watched[endpointName] ?? watchedElse).strike)
  if (about.length === 0) return 0
  const counts = await remembered(ctx, about)
  return Math.min(proof.levelMax, Math.max(...about.map(({ from }, index) => Math.floor(counts[index]! / from))))
}

/** The call goes through: where each counts, it is remembered. */
export async function noteCall(ctx: Ctx, endpointName: string): Promise<void> {
  const { strike: what, eachCall } = watched[endpointName] ?? watchedElse
  if (eachCall) await strike(ctx, what)
}
