// What other modules ask before something happens: may it, and on which terms. One query by index; what is over is over the
// very instant, whether or not anybody has swept it away.
import type { Tier } from '@amana/contract'
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { bannedMoneyWaitsDays, type Door, type Effects, effectsOf, type Step, strengthOf } from './rules/lattice.ts'
import type { Figures, Text } from './wording.ts'

export interface Restriction {
  id: string
  shopId: string
  rule: string
  ruleVersion: number
  action: Step
  code: string
  /** Why, with the seller's own numbers. */
  why: Text
  lifts: Text
  /** What it means, in words. */
  means: Text
  figures: Figures
  since: Date
  /** Null for a ban. */
  until: Date | null
  decisionId: string
  endedAt: Date | null
  endedWhy: 'term_over' | 'facts_good' | 'rule_withdrawn' | 'reconsidered' | null
}

interface RestrictionRow {
  id: string
  shop_id: string
  rule: string
  rule_version: number
  action: Step
  code: string
  sentence_en: string
  sentence_sw: string
  lifts_en: string
  lifts_sw: string
  figures: Figures
  since: Date
  until: Date | null
  decision_id: string
  ended_at: Date | null
  ended_why: Restriction['endedWhy']
}

export const restrictionOf = (row: RestrictionRow): Restriction => ({
  id: row.id,
  shopId: row.shop_id,
  rule: row.rule,
  ruleVersion: row.rule_version,
  action: row.action,
  code: row.code,
  why: { en: row.sentence_en, sw: row.sentence_sw },
  lifts: { en: row.lifts_en, sw: row.lifts_sw },
  means: effectsOf[row.action].says,
  figures: row.figures,
  since: row.since,
  until: row.until,
  decisionId: row.decision_id,
  endedAt: row.ended_at,
  endedWhy: row.ended_why,
})

/** In force at this instant, strongest first. */
export async function restrictionsOf(ctx: Ctx, shopId: string): Promise<Restriction[]> {
  const { rows } = await sql<RestrictionRow>`select * from trust.restriction
    where shop_id = ${shopId} and ended_at is null and (until is null or until > ${ctx.now})`.execute(ctx.db)
  return rows.map(restrictionOf).sort(byStrength)
}

const byStrength = (a: Restriction, b: Restriction): number =>
  strengthOf(b.action) - strengthOf(a.action) || a.rule.localeCompare(b.rule)

/** What was in force, latest first. */
export async function pastRestrictionsOf(ctx: Ctx, shopId: string, limit = 50): Promise<Restriction[]> {
  const { rows } = await sql<RestrictionRow>`select * from trust.restriction
    where shop_id = ${shopId} and ended_at is not null order by ended_at desc, id limit ${limit}`.execute(ctx.db)
  return rows.map(restrictionOf)
}

/** An answer at a door. */
export type Leave =
  | { may: true }
  | { may: false; code: string; sentence: string; sentences: Text; until: Date | null; restriction: Restriction }

const yes: Leave = { may: true }

/** The strongest restriction that closes the door is the one that is told. */
export function leaveAt(door: Door, inForce: readonly Restriction[]): Leave {
  const closing = inForce.find(({ action }) => effectsOf[action].closes.includes(door))
  if (!closing) return yes
  const sentences = {
    en: `${closing.why.en} ${closing.lifts.en}`,
    sw: `${closing.why.sw} ${closing.lifts.sw}`,
  }
  return {
    may: false,
    code: closing.code,
    sentence: sentences.en,
    sentences,
    until: closing.until,
    restriction: closing,
  }
}

const ask =
  (door: Door) =>
  async (ctx: Ctx, shopId: string): Promise<Leave> =>
    leaveAt(door, await restrictionsOf(ctx, shopId))

/** May the shop put a product on show? What is on show already stays. */
export const mayOpenListing = ask('open_listing')
/** May the shop write freely to a buyer? Ready-made sentences it always may, except when banned. */
export const mayMessage = ask('message')
/** May anybody order from the shop? */
export const mayOrder = ask('order')
/** May the shop's money be sent to it? */
export const mayPayOut = async (ctx: Ctx, shopId: string): Promise<Leave> =>
  (await payOutLeaves(ctx, [shopId], ctx.now)).get(shopId)!

/** The same for many shops at once, as it will be at an instant. After a ban the door opens again when claims have had their time. */
export async function payOutLeaves(ctx: Ctx, shopIds: readonly string[], at: Date): Promise<Map<string, Leave>> {
  const { rows } = await sql<RestrictionRow>`select * from trust.restriction
    where shop_id = any(${[...shopIds]}::uuid[]) and ended_at is null and (until is null or until > ${at})`.execute(
    ctx.db,
  )
  const byShop = Map.groupBy(rows.map(restrictionOf).map(paidAgain), ({ shopId }) => shopId)
  return new Map(
    shopIds.map((shopId) => {
      const binding = (byShop.get(shopId) ?? []).filter(({ until }) => until === null || until > at)
      return [shopId, leaveAt('pay_out', binding.sort(byStrength))]
    }),
  )
}

/** For payouts a ban has an end. */
const paidAgain = (restriction: Restriction): Restriction =>
  restriction.action === 'ban'
    ? { ...restriction, until: after(restriction.since, days(bannedMoneyWaitsDays)) }
    : restriction

export type TermsInForce = Pick<
  Effects,
  'waitTimes' | 'reserveBasisPoints' | 'reserveDays' | 'listingShare' | 'newSellerCaps' | 'codeForced'
>

/** The strictest of all that is in force. */
export function termsUnder(inForce: readonly Restriction[]): TermsInForce {
  const effects = inForce.map(({ action }) => effectsOf[action])
  const most = (read: (effect: Effects) => number) => Math.max(0, ...effects.map(read))
  return {
    waitTimes: effects.some(({ waitTimes }) => waitTimes === 2) ? 2 : 1,
    reserveBasisPoints: most(({ reserveBasisPoints }) => reserveBasisPoints),
    reserveDays: most(({ reserveDays }) => reserveDays),
    listingShare: effects.some(({ listingShare }) => listingShare === 0.5) ? 0.5 : 1,
    newSellerCaps: effects.some(({ newSellerCaps }) => newSellerCaps),
    codeForced: effects.some(({ codeForced }) => codeForced),
  }
}

export const termsInForce = async (ctx: Ctx, shopId: string): Promise<TermsInForce> =>
  termsUnder(await restrictionsOf(ctx, shopId))

/** The tier whose caps bind: under some restrictions those of a new seller, whatever the tier. */
export const cappedTier = (tier: Tier, { newSellerCaps }: TermsInForce): Tier => (newSellerCaps ? 'new' : tier)

export interface ReleaseToJudge {
  shopId: string
  deliveredAt: Date
  /** What the order was sold under. */
  waitDays: number
}

/** May the held money of a delivered order become the seller's? While the shop is watched it waits twice as long, whenever the watch began. */
export async function mayRelease(ctx: Ctx, { shopId, deliveredAt, waitDays }: ReleaseToJudge): Promise<Leave> {
  const inForce = await restrictionsOf(ctx, shopId)
  const slowing = inForce.find(({ action }) => effectsOf[action].waitTimes === 2)
  if (!slowing) return yes
  const until = after(deliveredAt, days(2 * waitDays))
  if (until <= ctx.now) return yes
  const sentences = { en: `${slowing.why.en} ${slowing.means.en}`, sw: `${slowing.why.sw} ${slowing.means.sw}` }
  return { may: false, code: slowing.code, sentence: sentences.en, sentences, until, restriction: slowing }
}
