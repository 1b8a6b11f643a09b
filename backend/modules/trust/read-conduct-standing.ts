// How a shop stands in conduct, for its own page and the operator's: the figures with their limits, what is in force, what was.
import type { Ctx } from '#platform/context'
import { pastRestrictionsOf, type Restriction, restrictionsOf } from './doors.ts'
import { conductFacts } from './facts/all.ts'
import { type Metric, metricsOf } from './metrics.ts'
import { readConduct } from './read-conduct.ts'

export interface ConductStanding {
  /** How far back the rates look, in days, by the date of the order. */
  windowDays: number
  metrics: Metric[]
  /** Strongest first, each with why, what it means, what lifts it, since when and until when. */
  inForce: Restriction[]
  past: Restriction[]
}

/** Undefined for a shop that nothing is known of. */
export async function readConductStanding(ctx: Ctx, shopId: string): Promise<ConductStanding | undefined> {
  const source = await readConduct(ctx, shopId)
  if (!source) return undefined
  const facts = conductFacts(source, ctx.now)
  return {
    windowDays: facts.windowDays,
    metrics: metricsOf(facts),
    inForce: await restrictionsOf(ctx, shopId),
    past: await pastRestrictionsOf(ctx, shopId),
  }
}
