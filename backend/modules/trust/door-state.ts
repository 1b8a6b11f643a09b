// What a door needs to know of a shop at once: its tier, what is in force, and how dear its orders usually are. Two reads by key.
import type { Tier } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { cappedTier, leaveAt, type Restriction, restrictionsOf, type TermsInForce, termsUnder } from './doors.ts'
import type { Verdict } from './judge.ts'
import { rulesetHash } from './rules/all.ts'
import type { Door } from './rules/lattice.ts'

export interface DoorState {
  /** Whose caps bind now. */
  tier: Tier
  inForce: readonly Restriction[]
  terms: TermsInForce
  usualOrderCents: number | undefined
  completedCents: number | undefined
  numberIsProved: boolean
}

export async function readDoorState(ctx: Ctx, shopId: string): Promise<DoorState> {
  const { rows } = await sql<{ tier: Tier; usual: number | null; completed: number | null; proved: boolean }>`
    select tier, number_proved_at is not null as proved, (facts->>'ninetiethPercentileCents')::bigint as usual,
      completed_value_cents as completed
    from trust.standing left join trust.seller_facts using (shop_id) where shop_id = ${shopId}`.execute(ctx.db)
  const inForce = await restrictionsOf(ctx, shopId)
  const terms = termsUnder(inForce)
  return {
    tier: cappedTier(rows[0]?.tier ?? 'new', terms),
    inForce,
    terms,
    usualOrderCents: rows[0]?.usual ?? undefined,
    completedCents: rows[0]?.completed ?? undefined,
    numberIsProved: rows[0]?.proved ?? false,
  }
}

/** The verdict of a closed door. The restriction's own decision is on record; none is added for each who knocks. */
export function closedBy(door: Door, { inForce }: DoorState): Verdict | undefined {
  const leave = leaveAt(door, inForce)
  if (leave.may) return undefined
  const { rule, ruleVersion } = leave.restriction
  return {
    action: 'refuse',
    code: leave.code,
    rule,
    version: ruleVersion,
    sentence: leave.sentence,
    sentences: leave.sentences,
    reasons: [],
    shadow: [],
    rulesetHash,
  }
}
