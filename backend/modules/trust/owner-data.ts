// What trust counts and has decided about an account and its shops, handed out to the person. Nothing of it names anybody, so
// erasing leaves it: decisions are kept with their reasons, as the law on automated decisions asks.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineExportPart, shopIdsOf } from '#identity'
import type { Ctx } from '#platform/context'
import { pastRestrictionsOf, restrictionsOf } from './doors.ts'
import { type DecisionRow, readCounters } from './queries.ts'
import { reconsiderationsOf } from './reconsiderations.ts'

/** The newest; what a seller was allowed is among them too, and that is every listing and every order. */
const decisionsMax = 10_000

async function exportTrust(ctx: Ctx, accountId: string) {
  const shopIds = await shopIdsOf(ctx, accountId)
  const { rows } = await sql<DecisionRow>`select * from trust.decision
    where shop_id = any(${shopIds}::uuid[]) or account_id = ${accountId}
    order by at desc, id desc limit ${decisionsMax}`.execute(ctx.db)
  const counters = await readCounters(ctx, shopIds)
  const restrictions = await Promise.all(
    shopIds.map(async (shopId) => [
      ...(await restrictionsOf(ctx, shopId)),
      ...(await pastRestrictionsOf(ctx, shopId, decisionsMax)),
    ]),
  )
  const asked = await Promise.all(shopIds.map((shopId) => reconsiderationsOf(ctx, shopId)))
  return {
    standings: [...counters.values()].map(({ shopId, ...counted }) => ({
      shopId: toWireId('shop', shopId),
      ...counted,
    })),
    restrictions: restrictions.flat().map(({ id, shopId, decisionId, ...told }) => ({
      id: toWireId('restriction', id),
      shopId: toWireId('shop', shopId),
      decisionId: toWireId('decision', decisionId),
      ...told,
    })),
    askedToBeDecidedAnew: asked.flat().map(({ shopId, restrictionId, ...told }) => ({
      shopId: toWireId('shop', shopId),
      restrictionId: toWireId('restriction', restrictionId),
      ...told,
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
