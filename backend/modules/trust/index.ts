// The door of trust: what it decides about sellers, listings and orders. It decides; the owning modules act.
import type { Tier } from '@amana/contract'
import { toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { exportWhatTrustKnows } from './owner-data.ts'
import { type DecisionRow, readDecisions, readTiers } from './queries.ts'
import { sentencesOf } from './told-decision.ts'
import { countTheOrderWhenSomethingBecomesOfIt } from './when/count-the-order-when-something-becomes-of-it.ts'
import { forgetTheWordsWhenAnAccountIsErased } from './when/forget-the-words-when-an-account-is-erased.ts'
import { judgeWhoIsNearABannedSeller } from './when/judge-who-is-near-a-banned-seller.ts'
import { keepAttemptWhenRefused } from './when/keep-attempt-when-refused.ts'
import { markTheShopWhenSomethingCountsAgainstIt } from './when/mark-the-shop-when-something-counts-against-it.ts'
import { noteWhenANumberIsProved } from './when/note-when-a-number-is-proved.ts'
import { openTheRecordWhenShopOpens } from './when/open-the-record-when-shop-opens.ts'

export { type BuyerStanding, judgeBuyer } from './actions/judge-buyer.ts'
export { judgeListing, type ListingInput } from './actions/judge-listing.ts'
export { type JudgedOrder, judgeOrder, keepJudgedOrder, type OrderInput } from './actions/judge-order.ts'
export { endDueRestrictions, judgeAllSellers, judgeSeller } from './actions/judge-seller.ts'
export { askReconsideration, overrule, overruleWithinDays } from './actions/reconsider.ts'
export { type RefusedAttempt, recordRefusedAttempt } from './actions/record-refused-attempt.ts'
export { type Difference, recountEverything, recountShop } from './actions/recount.ts'
export { recountTiers } from './actions/recount-tier.ts'
export { readBuyerStanding, readBuyersDoubt } from './buyer-standing.ts'
export { restrictionsBegunBetween, restrictionsEndedBetween, stoppedBetween } from './by-week.ts'
export { type CountedFact, type DecisionWithGrounds, decisionsAbout, readCountedFacts } from './case.ts'
export { describeRules } from './describe.ts'
export {
  type Leave,
  mayMessage,
  mayOpenListing,
  mayOrder,
  mayPayOut,
  mayRelease,
  pastRestrictionsOf,
  payOutLeaves,
  type Restriction,
  restrictionsOf,
  type TermsInForce,
  termsInForce,
} from './doors.ts'
export type { Verdict } from './judge.ts'
export type { Limit, Metric } from './metrics.ts'
export type { Buyer } from './read-buyer.ts'
export { type ConductStanding, readConductStanding } from './read-conduct-standing.ts'
export {
  latestReconsiderations,
  type Reconsideration,
  reconsiderationsOf,
  reconsiderationsToOverrule,
} from './reconsiderations.ts'
export { type Replay, replayDecisions, type Tally } from './replay/replay-decisions.ts'
export { routes } from './routes.ts'
export { countAttempts, readExitsDue, readRuleActivity } from './rule-activity.ts'
export { rulesetHash } from './rules/all.ts'
export { codeMandatory } from './rules/code-is-mandatory-above-an-amount.ts'
export { effectsOf, type Step } from './rules/lattice.ts'
export { type DeliveryEvidence, releaseDaysAfter } from './rules/money-waits-after-delivery.ts'
export { reserveBasisPointsFor, reserveDays, reserveDaysOf } from './rules/new-seller-keeps-a-reserve.ts'
export {
  type PublicFacts,
  readPublicFacts,
  readPublicFactsOfShops,
  readStanding,
  type Standing,
} from './standing.ts'
export { reconsiderationView, restrictionView } from './standing-view.ts'
export { type Backtest, backtest, loadRule } from './trials/backtest.ts'
export { fillAllOutcomes } from './trials/fill-outcomes.ts'
export { forgetOldJudgements, judgementsKeptDays } from './trials/keep-judgement.ts'
export { readTrials, type ShadowTrial } from './trials/read-trials.ts'
export { baseOf, honestHitShareOf, isReady, type Outcomes, precisionOf, readyFrom, type Trial } from './trials/trial.ts'

import { tellTheSellerWhatIsInForce } from './when/tell-the-seller-what-is-in-force.ts'
import type { Language } from './wording.ts'

/** The tier as last decided; `new` for a shop that nothing is known of. */
export const tierOf = async (ctx: Ctx, shopId: string): Promise<Tier> => (await readTiers(ctx, [shopId])).get(shopId)!

export const tiersOf = (ctx: Ctx, shopIds: readonly string[]): Promise<Map<string, Tier>> => readTiers(ctx, shopIds)

export interface DecisionView {
  id: string
  at: Date
  rule: string
  ruleVersion: number
  mode: 'enforce' | 'shadow'
  verdict: string
  code: string
  shopId: string | null
  /** For people: what kind of thing it was about, and whose. */
  subject: string
  about: DecisionRow['subject_kind']
  /** Of something tried: in which field or action. */
  field: string | null
  /** Empty where it is told by its code alone. */
  sentence: string
}

const subjectOf = (row: DecisionRow): string => {
  const shop = row.shop_id ? toWireId('shop', row.shop_id) : null
  const thing =
    row.subject_kind === 'seller'
      ? 'shop'
      : row.subject_kind === 'attempt'
        ? `attempt in ${row.subject_id}`
        : row.subject_kind
  return shop ? `${thing} of ${shop}`.replace('shop of ', '') : thing
}

/** Latest first, of every shop or of one. */
export async function listDecisions(
  ctx: Ctx,
  limit: number,
  { shopId = null, language = 'en' }: { shopId?: string | null; language?: Language } = {},
): Promise<DecisionView[]> {
  const rows = await readDecisions(ctx, limit, shopId)
  const sentences = await sentencesOf(ctx, rows, language)
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    rule: row.rule,
    ruleVersion: row.rule_version,
    mode: row.mode,
    verdict: row.verdict,
    code: row.code,
    shopId: row.shop_id,
    subject: subjectOf(row),
    about: row.subject_kind,
    field: row.subject_kind === 'attempt' ? row.subject_id : null,
    sentence: sentences.get(row.id)!,
  }))
}

/** Declares what trust does after which fact; once per process. */
export function reactions(): void {
  openTheRecordWhenShopOpens()
  countTheOrderWhenSomethingBecomesOfIt()
  markTheShopWhenSomethingCountsAgainstIt()
  keepAttemptWhenRefused()
  tellTheSellerWhatIsInForce()
  noteWhenANumberIsProved()
  judgeWhoIsNearABannedSeller()
  forgetTheWordsWhenAnAccountIsErased()
  exportWhatTrustKnows()
}
