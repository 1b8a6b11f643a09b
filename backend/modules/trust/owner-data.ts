// What trust counts and has decided about an account and its shops, handed out to the person. Nothing of it names anybody, so
// erasing leaves it: decisions are kept with their reasons, as the law on automated decisions asks.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart, shopIdsOf } from '#identity'
import type { Ctx } from '#platform/context'
import { type DecisionRow, readCounters } from './queries.ts'

/** The newest; what a seller was allowed is among them too, and that is every listing and every order. */
const decisionsMax = 10_000

async function exportTrust(ctx: Ctx, accountId: string) {
  const shopIds = await shopIdsOf(ctx, accountId)
  const { rows } = await sql<DecisionRow>`select * from trust.decision
    where shop_id = any(${shopIds}::uuid[]) or account_id = ${accountId}
    order by at desc, id desc limit ${decisionsMax}`.execute(ctx.db)
  const counters = await readCounters(ctx, shopIds)
  return {
    standings: [...counters.values()].map(({ shopId, ...counted }) => ({
      shopId: toWireId('shop', shopId),
      ...counted,
    })),
    decisions: rows.map((row) => ({
      id: toWireId('decision', row.id),
      at: row.at,
      shopId: row.shop_id && toWireId('shop', row.shop_id),
      about: row.subject_kind,
      rule: row.rule,
      ruleVersion: row.rule_version,
      mode: row.mode,
      verdict: row.verdict,
      code: row.code,
      sentence: row.sentence,
      reasons: row.reasons,
      facts: row.facts,
    })),
  }
}

export const exportWhatTrustKnows = (): void => defineExportPart('trust', exportTrust)
