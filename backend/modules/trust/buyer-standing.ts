// Where a buyer stands with the rules about problems that are none: her figures with their limits, what is in force, why, what it
// means, and the day on which it ends by itself. Pure out of her orders; nothing is kept that could be forgotten to be ended.
import type { BuyerStep, ReplyOf, readMyBuyerStanding } from '@amana/contract'
import { after, days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { type BuyerFacts, buyerFacts } from './facts/all.ts'
import { type BuyerSource, buyerWindowDays } from './facts/buyer.ts'
import { type Buyer, readBuyer } from './read-buyer.ts'
import {
  buyerLosesTheBenefitOfTheDoubt as claimsOften,
  thresholds as often,
} from './rules/buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt.ts'
import {
  thresholds as none,
  buyerWithoutProblemsLosesTheBenefitOfTheDoubt as problemsWereNone,
} from './rules/buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt.ts'
import {
  thresholds as cap,
  orderOfADoubtfulBuyerIsCapped as ordersAreCapped,
} from './rules/order-of-a-buyer-who-claims-against-most-sellers-is-capped.ts'
import type { Outcome } from './rules/rule.ts'
import { fill, type Language, shillings, type Text } from './wording.ts'

type View = ReplyOf<typeof readMyBuyerStanding>
type Metric = View['metrics'][number]

interface BuyerRule {
  step: BuyerStep
  rule: { id: string; code: string; lifts: Text }
  why: Text
  /** Of the metric it is a limit of. */
  count: 'claimedAgainst' | 'refusedBy'
  share: number
  countMin: number
  ask(facts: BuyerFacts): Outcome
}

/** What is told of the limit on orders where no order is being placed. */
const capped: Text = {
  en: 'You have reported problems with {claimedAgainst} of {sellers} sellers.',
  sw: 'Umeripoti matatizo kwa wauzaji {claimedAgainst} kati ya {sellers}.',
}

const rules: readonly BuyerRule[] = [
  {
    ...{ step: 'no_benefit_of_doubt', rule: claimsOften, why: claimsOften.text, count: 'claimedAgainst' },
    ...{ share: often.claimShareMax, countMin: often.claimedAgainstMin, ask: claimsOften.ask },
  },
  {
    ...{ step: 'no_benefit_of_doubt', rule: problemsWereNone, why: problemsWereNone.text, count: 'refusedBy' },
    ...{ share: none.refusedShareMax, countMin: none.refusedByMin, ask: problemsWereNone.ask },
  },
  {
    ...{ step: 'order_cap', rule: ordersAreCapped, why: capped, count: 'claimedAgainst' },
    ...{ share: cap.claimShareMax, countMin: cap.claimedAgainstMin },
    ask: ({ sellers, claimedAgainst }) =>
      ordersAreCapped.ask({
        ...{ tier: 'trusted', totalCents: cap.totalCentsMax + 1 },
        ...{ buyersSellers: sellers, sellersClaimedAgainst: claimedAgainst },
      } as Parameters<typeof ordersAreCapped.ask>[0]),
  },
]

const meaning: Record<BuyerStep, Text> = {
  no_benefit_of_doubt: {
    en: 'You buy and report problems as before. Where your word stands against the seller’s and nothing else tells, the tie is not decided for you, and goods go back before money does. What photos, codes and dates prove counts as for everybody.',
    sw: 'Unanunua na kuripoti matatizo kama kawaida. Neno lako likipingana na la muuzaji na hakuna kingine cha kuamua, haiamuliwi kwa faida yako, na bidhaa hurudi kabla ya pesa. Picha, nambari na tarehe huthibitisha kama kwa kila mtu.',
  },
  order_cap: {
    en: `One order of yours may come to ${shillings(cap.totalCentsMax)} at most. What you have ordered already goes on.`,
    sw: `Oda yako moja inaweza kufikia ${shillings(cap.totalCentsMax)} tu. Ulichoagiza tayari kinaendelea.`,
  },
}

const labels: Record<BuyerRule['count'], Text> = {
  claimedAgainst: { en: 'Sellers you reported a problem with', sw: 'Wauzaji ulioripoti tatizo nao' },
  refusedBy: {
    en: 'Sellers whose problem was decided against you',
    sw: 'Wauzaji ambao tatizo liliamuliwa dhidi yako',
  },
}

/** The smallest count, of as many sellers as there are today, at which the rule hits; null where none of them does. */
function reachedAt({ ask, count }: BuyerRule, facts: BuyerFacts): number | null {
  const sellers = facts.sellers ?? 0
  for (let many = 0; many <= sellers; many++) if (ask({ ...facts, [count]: many }).status === 'hit') return many
  return null
}

const metricOf = (count: BuyerRule['count'], facts: BuyerFacts, language: Language): Metric => ({
  code: count === 'claimedAgainst' ? 'sellers_claimed_against' : 'sellers_claimed_wrongly',
  label: labels[count][language],
  count: facts[count] ?? 0,
  of: facts.sellers ?? 0,
  limits: rules
    .filter((each) => each.count === count)
    .map((each) => ({
      ...{ step: each.step, share: each.share, countMin: each.countMin, reachedAt: reachedAt(each, facts) },
      reached: each.ask(facts).status === 'hit',
    })),
})

/** The first instant at which the rule holds no more, if she bought nothing until then: orders leave the window one by one. */
function endsAt(source: BuyerSource, ask: BuyerRule['ask'], now: Date): Date {
  const leaves = source.orders.map(({ placedAt }) => after(placedAt, days(buyerWindowDays)))
  return leaves.find((at) => ask(buyerFacts(source, at)).status !== 'hit') ?? now
}

/** Pure: in the order in which they are told, the one about money first. */
export function buyerStandingOf(source: BuyerSource, now: Date, language: Language): View {
  const facts = buyerFacts(source, now)
  const inForce = rules.flatMap(({ step, rule, why, ask }) => {
    const outcome = ask(facts)
    if (outcome.status !== 'hit') return []
    const { id, code, lifts } = rule
    return {
      ...{ step, rule: id, code, why: fill(why[language], outcome.figures), means: meaning[step][language] },
      ...{ lifts: lifts[language], until: endsAt(source, ask, now).toISOString() },
    }
  })
  return {
    windowDays: buyerWindowDays,
    sellersToTell: often.sellersMin,
    metrics: [metricOf('claimedAgainst', facts, language), metricOf('refusedBy', facts, language)],
    inForce,
  }
}

export const readBuyerStanding = async (ctx: Ctx, buyer: Buyer, language: Language): Promise<View> =>
  buyerStandingOf(await readBuyer(ctx, buyer), ctx.now, language)

/** Why a tie is not decided for her, before she reports anything: in both languages; null where it is. */
export async function readBuyersDoubt(ctx: Ctx, buyer: Buyer): Promise<Text | null> {
  const source = await readBuyer(ctx, buyer)
  const told = (language: Language) =>
    buyerStandingOf(source, ctx.now, language).inForce.find(({ step }) => step === 'no_benefit_of_doubt')
  const [en, sw] = [told('en'), told('sw')]
  return en && sw ? { en: `${en.why} ${en.lifts}`, sw: `${sw.why} ${sw.lifts}` } : null
}
