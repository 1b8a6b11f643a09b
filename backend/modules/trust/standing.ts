// What a seller reads about themselves and what the public reads about them: each figure with its ground, each wait with its date.
import type { Tier } from '@amana/contract'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type SellerFacts, sellerFacts } from './facts/all.ts'
import type { SellerCounters } from './facts/signal.ts'
import { readCounters, readCountersOf } from './queries.ts'
import { listingRules, orderRules, terms } from './rules/all.ts'
import { type Need, recordIsSpoilt } from './rules/needs.ts'
import {
  establishedNeeds,
  lostLimit,
  lostLimitInWords,
} from './rules/seller-is-established-after-a-month-of-good-orders.ts'
import { trustedNeeds } from './rules/seller-is-trusted-after-a-quarter-of-good-orders.ts'
import { dayText, type Language, percent, shillings, tierName, wholeNumber } from './wording.ts'

export interface StandingLine {
  code: string
  label: string
  numerator: number
  denominator: number | null
  sentence: string
}

export interface Standing {
  tier: Tier
  nextTier: Tier | null
  lines: StandingLine[]
  allowances: string[]
  countedAt: string
}

export interface PublicFacts {
  completedOrders: number
  distinctBuyers: number
  shippedOnTime: { numerator: number; denominator: number }
  lostOrders: { numerator: number; denominator: number }
}

const next: Record<Tier, { tier: Tier; needs: readonly Need[] } | null> = {
  new: { tier: 'established', needs: establishedNeeds },
  established: { tier: 'trusted', needs: trustedNeeds },
  trusted: null,
}

const left: Record<Need['fact'], (count: number, tier: string, language: Language, now: Date) => string> = {
  ageDays: (count, tier, language, now) =>
    language === 'en'
      ? `${wholeNumber(count)} ${count === 1 ? 'day' : 'days'} to ${tier}: ${dayText(after(now, days(count)), 'en')} at the earliest.`
      : `Siku ${wholeNumber(count)} kufikia ${tier}: ${dayText(after(now, days(count)), 'sw')} mapema kabisa.`,
  completedOrders: (count, tier, language) =>
    language === 'en'
      ? `${wholeNumber(count)} more completed ${count === 1 ? 'order' : 'orders'} to ${tier}.`
      : `Oda ${wholeNumber(count)} zaidi zilizokamilika kufikia ${tier}.`,
  distinctBuyers: (count, tier, language) =>
    language === 'en'
      ? `${wholeNumber(count)} more different ${count === 1 ? 'buyer' : 'buyers'} to ${tier}; the same buyer counts once.`
      : `Wanunuzi ${wholeNumber(count)} zaidi tofauti kufikia ${tier}; mnunuzi yule yule huhesabiwa mara moja.`,
  completedValueCents: (count, tier, language) =>
    language === 'en'
      ? `${shillings(count)} more of completed sales to ${tier}.`
      : `Mauzo ya ${shillings(count)} zaidi yaliyokamilika kufikia ${tier}.`,
}

const reached: Record<Language, string> = { en: 'Reached.', sw: 'Imefikiwa.' }

/** Money is shown in whole shillings on the seller's line, as everywhere a person reads it. */
export const shown = (fact: Need['fact'], value: number): number =>
  fact === 'completedValueCents' ? Math.floor(value / 100) : value

function needLine(need: Need, facts: SellerFacts, nextTier: Tier, language: Language, now: Date): StandingLine {
  const have = facts[need.fact] ?? 0
  const missing = Math.max(0, need.atLeast - have)
  return {
    code: need.code,
    label: need.label[language],
    numerator: shown(need.fact, have),
    denominator: shown(need.fact, need.atLeast),
    sentence: missing === 0 ? reached[language] : left[need.fact](missing, tierName[nextTier][language], language, now),
  }
}

function shareLine(
  code: string,
  label: string,
  numerator: number,
  denominator: number,
  sentence: string,
): StandingLine {
  return { code, label, numerator, denominator, sentence }
}

const ofAll = (numerator: number, denominator: number, language: Language): string =>
  denominator === 0
    ? { en: 'Nothing to count yet.', sw: 'Bado hakuna cha kuhesabu.' }[language]
    : `${wholeNumber(numerator)} / ${wholeNumber(denominator)} (${percent(numerator / denominator)}).`

function recordLines(facts: SellerFacts, language: Language): StandingLine[] {
  const { shippedOnTime, ordersDueToShip, lostOrders, endedOrders } = facts
  const spoilt = recordIsSpoilt(facts, lostLimit)
  const lost =
    language === 'en'
      ? spoilt
        ? 'Too many: tiers above New are closed until the share is lower.'
        : `The limit is ${lostLimit.lostOrdersMin} orders and ${percent(lostLimit.lostShareMin)}, both together.`
      : spoilt
        ? 'Nyingi mno: ngazi za juu zimefungwa hadi kiwango kishuke.'
        : `Kikomo ni oda ${lostLimit.lostOrdersMin} na ${percent(lostLimit.lostShareMin)}, vyote pamoja.`
  const label =
    language === 'en'
      ? { onTime: 'Shipped on time', lost: 'Lost orders' }
      : { onTime: 'Zilizotumwa kwa wakati', lost: 'Oda zilizopotea' }
  return [
    shareLine(
      'shipped_on_time',
      label.onTime,
      shippedOnTime,
      ordersDueToShip,
      ofAll(shippedOnTime, ordersDueToShip, language),
    ),
    shareLine(
      'lost_orders',
      label.lost,
      lostOrders,
      endedOrders,
      `${ofAll(lostOrders, endedOrders, language)} ${lost}`,
    ),
  ]
}

export const allowancesOf = (tier: Tier, language: Language): string[] => [
  ...terms.map((term) => term.allowance(tier)[language]),
  ...[...orderRules, ...listingRules].flatMap((rule) => rule.allowance?.(tier)[language] ?? []),
]

/** Pure: the seller's page out of the counters. */
export function standingOf(counters: SellerCounters, now: Date, language: Language = 'en'): Standing {
  const facts = sellerFacts(counters, now)
  const ahead = next[counters.tier]
  // Who has arrived still sees what the tier rests on.
  const lines = ahead
    ? ahead.needs.map((need) => needLine(need, facts, ahead.tier, language, now))
    : trustedNeeds.map((need) => needLine(need, facts, 'trusted', language, now))
  const keeps: StandingLine[] =
    counters.tier === 'new'
      ? []
      : [
          {
            code: 'keeps_tier',
            label: tierName[counters.tier][language],
            numerator: facts.lostOrders,
            denominator: lostLimit.lostOrdersMin,
            sentence: lostLimitInWords[language],
          },
        ]
  return {
    tier: counters.tier,
    nextTier: ahead?.tier ?? null,
    lines: [...lines, ...recordLines(facts, language), ...keeps],
    allowances: allowancesOf(counters.tier, language),
    countedAt: (counters.countedAt ?? counters.openedAt ?? now).toISOString(),
  }
}

export const publicFactsOf = (counters: SellerCounters, now: Date): PublicFacts => {
  const facts = sellerFacts(counters, now)
  return {
    completedOrders: facts.completedOrders,
    distinctBuyers: facts.distinctBuyers,
    shippedOnTime: { numerator: facts.shippedOnTime, denominator: facts.ordersDueToShip },
    lostOrders: { numerator: facts.lostOrders, denominator: facts.endedOrders },
  }
}

/** The `standing` of the contract's seller page. */
export const readStanding = async (ctx: Ctx, shopId: string, language: Language = 'en'): Promise<Standing> =>
  standingOf(await readCountersOf(ctx, shopId), ctx.now, language)

/** The `facts` of a shop's public page. */
export const readPublicFacts = async (ctx: Ctx, shopId: string): Promise<PublicFacts> =>
  publicFactsOf(await readCountersOf(ctx, shopId), ctx.now)

/** The same for many shops in one query. */
export const readPublicFactsOfShops = async (ctx: Ctx, shopIds: readonly string[]): Promise<Map<string, PublicFacts>> =>
  new Map(
    [...(await readCounters(ctx, shopIds))].map(([shopId, counters]) => [shopId, publicFactsOf(counters, ctx.now)]),
  )
