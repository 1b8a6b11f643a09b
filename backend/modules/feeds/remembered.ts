// An answer that costs a walk through everything on show is given again for a while; those who ask at once wait for one.
import type { Ctx } from '#platform/context'

const kept = new WeakMap<object, Map<string, { at: Date; answer: Promise<unknown> }>>()
const keptMax = 1000

/** By name, per database. A failure is not kept. */
export function remembered<T>(ctx: Ctx, name: string, forMs: number, ask: () => Promise<T>): Promise<T> {
  const ofDatabase = kept.get(ctx.db) ?? new Map<string, { at: Date; answer: Promise<unknown> }>()
  kept.set(ctx.db, ofDatabase)
  const known = ofDatabase.get(name)
  if (known && Math.abs(ctx.now.getTime() - known.at.getTime()) < forMs) return known.answer as Promise<T>
  const answer = ask()
  ofDatabase.delete(name)
  if (ofDatabase.size >= keptMax) ofDatabase.delete(ofDatabase.keys().next().value!)
  ofDatabase.set(name, { at: ctx.now, answer })
  answer.catch(() => ofDatabase.delete(name))
  return answer
}
