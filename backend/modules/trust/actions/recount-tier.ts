// Judges again on which tier a seller stands, after each completed order and every night; a change is announced, shops acts on it.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { sellerFacts } from '../facts/all.ts'
import type { SellerCounters } from '../facts/signal.ts'
import { judgeTier } from '../judge.ts'
import { listCounters, readCountersOf } from '../queries.ts'
import { asWritten, recordDecision } from './record-decision.ts'

const tierOfFacts = (counters: SellerCounters, now: Date) => judgeTier(sellerFacts(counters, now)).tier

/** True when the tier changed. The shop's row is locked, so that two recounts at once announce one change. */
export async function recountTier(tx: TxCtx, shopId: string): Promise<boolean> {
  await sql`select 1 from trust.seller_facts where shop_id = ${shopId} for update`.execute(tx.db)
  const counters = await readCountersOf(tx, shopId)
  const facts = sellerFacts(counters, tx.now)
  const verdict = judgeTier(facts)
  if (verdict.tier === counters.tier) return false
  const decisionId = await recordDecision(tx, {
    subject_kind: 'seller',
    subject_id: shopId,
    shop_id: shopId,
    rule: verdict.decisive.rule,
    rule_version: verdict.decisive.version,
    verdict: `tier_${verdict.tier}`,
    code: verdict.tier === 'new' ? 'seller_new' : verdict.decisive.code,
    sentence: verdict.sentences.en,
    reasons: verdict.reasons,
    facts,
    input: asWritten({ facts }),
    output: asWritten(verdict),
  })
  await sql`
    insert into trust.standing (shop_id, tier, tier_since, decision_id)
    values (${shopId}, ${verdict.tier}, ${tx.now}, ${decisionId})
    on conflict (shop_id) do update set tier = excluded.tier, tier_since = excluded.tier_since, decision_id = excluded.decision_id`.execute(
    tx.db,
  )
  await announce(tx, 'seller_tier_changed', { shopId, from: counters.tier, to: verdict.tier, decisionId })
  return true
}

/** Every seller, a page at a time; only those whose tier is no longer right are written. Gives how many changed. */
export async function recountTiers(ctx: Ctx, pageSize = 500): Promise<number> {
  let changed = 0
  let after: string | null = null
  for (;;) {
    const page: SellerCounters[] = await listCounters(ctx, after, pageSize)
    for (const counters of page)
      if (tierOfFacts(counters, ctx.now) !== counters.tier)
        changed += Number(await transact(ctx, (tx) => recountTier(tx, counters.shopId)))
    if (page.length < pageSize) return changed
    after = page.at(-1)!.shopId
  }
}
