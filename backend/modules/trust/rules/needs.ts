// How the two tier rules judge: every need is met, and lost orders have not spoilt the record.
import type { SellerFacts } from '../facts/all.ts'
import type { Text } from '../wording.ts'
import { hit, miss, type Outcome, unknown } from './rule.ts'

export interface Need {
  fact: 'ageDays' | 'completedOrders' | 'distinctBuyers' | 'completedValueCents'
  readonly atLeast: number
  code: string
  label: Text
}

/** Lost orders spoil the record when there are this many of them AND they are this share of the ended orders. */
export interface LostLimit {
  lostOrdersMin: number
  lostShareMin: number
}

export const recordIsSpoilt = (facts: SellerFacts, limit: LostLimit): boolean =>
  facts.lostOrders >= limit.lostOrdersMin && facts.lostOrders >= limit.lostShareMin * facts.endedOrders

export function judgeNeeds(facts: SellerFacts, needs: readonly Need[], limit: LostLimit): Outcome {
  let met = !recordIsSpoilt(facts, limit)
  for (const { fact, atLeast } of needs) {
    const have = facts[fact]
    if (have === undefined) return unknown(fact)
    met &&= have >= atLeast
  }
  const { ageDays, completedOrders, distinctBuyers, completedValueCents, lostOrders, endedOrders } = facts
  const figures = { ageDays: ageDays!, completedOrders, distinctBuyers, completedValueCents, lostOrders, endedOrders }
  return met ? hit(figures) : miss(figures)
}
