// What the rules do: each with its hits, what is in force and ends when, what was asked to be decided anew, what was tried.
import type { ReplyOf, readOperatorTrust, ShopNamed } from '@amana/contract'
import { toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { readShopsForSale } from '#shops'
import {
  countAttempts,
  latestReconsiderations,
  listDecisions,
  type Reconsideration,
  readExitsDue,
  readRuleActivity,
  reconsiderationsToOverrule,
  reconsiderationView,
  rulesetHash,
} from '#trust'
import { shopNamed } from './shop-named.ts'

const exitsShown = 60
const pleasShown = 30
const decisionsShown = 30

type Language = 'en' | 'sw'

async function pleas(ctx: Ctx): Promise<Reconsideration[]> {
  const open = await reconsiderationsToOverrule(ctx)
  const latest = await latestReconsiderations(ctx, pleasShown)
  const isOpen = (one: Reconsideration) => open.some(({ restrictionId }) => restrictionId === one.restrictionId)
  return [...open, ...latest.filter((one) => !isOpen(one))]
}

export async function readTrustOverview(ctx: Ctx, language: Language): Promise<ReplyOf<typeof readOperatorTrust>> {
  const { exits, count } = await readExitsDue(ctx, exitsShown)
  const asked = await pleas(ctx)
  const decisions = await listDecisions(ctx, decisionsShown, { language })
  const shopIds = [...exits, ...asked, ...decisions].flatMap(({ shopId }) => shopId ?? [])
  const shops = await readShopsForSale(ctx, [...new Set(shopIds)])
  const named = (shopId: string): ShopNamed => shopNamed(shops, shopId)
  return {
    rulesetHash,
    rules: await readRuleActivity(ctx, language),
    inForce: count,
    exits: exits.map((one) => ({
      shop: named(one.shopId),
      restrictionId: toWireId('restriction', one.id),
      ...{ action: one.action, rule: one.rule, since: one.since.toISOString() },
      until: one.until?.toISOString() ?? null,
    })),
    reconsiderations: asked.map((one) => ({
      shop: named(one.shopId),
      restrictionId: toWireId('restriction', one.restrictionId),
      rule: one.rule,
      asked: reconsiderationView(one, ctx.now, language),
    })),
    attempts: await countAttempts(ctx),
    decisions: decisions.map(({ id, at, rule, about, field, mode, verdict, code, sentence, shopId }) => ({
      id: toWireId('decision', id),
      at: at.toISOString(),
      ...{ rule, about, field, mode, verdict, code, sentence },
      shop: shopId ? named(shopId) : null,
    })),
  }
}
