// May this listing be put up? Catalogue asks and acts; what was refused or quarantined is written down.
import { accountIdOf, type Ctx } from '#platform/context'
import { type ListingFacts, listingFacts } from '../facts/all.ts'
import { judge, type Verdict } from '../judge.ts'
import { readTiers } from '../queries.ts'
import { listingRules } from '../rules/all.ts'
import { recordVerdict } from './record-verdict.ts'

export interface ListingInput {
  shopId: string
  /** Where the product has an id already. */
  productId?: string
  title?: string
  description?: string
  categorySlug?: string
  categoryRisk?: 'normal' | 'high'
  priceCents?: number
  comparables?: { medianCents: number; count: number }
  activeListings?: number
  listingsLastHour?: number
}

/**
 * Ask with the request's own `ctx`, before the transaction that writes the product opens: then the decision stays on
 * record although the product is refused. What is left out is unknown, and unknown never refuses.
 */
export async function judgeListing(ctx: Ctx, input: ListingInput): Promise<Verdict> {
  const tier = (await readTiers(ctx, [input.shopId])).get(input.shopId)!
  const facts = listingFacts({ ...input, tier }, ctx.now)
  const verdict = judge<ListingFacts>(listingRules, facts)
  await recordVerdict(ctx, verdict, {
    subject_kind: 'listing',
    subject_id: input.productId ?? input.title ?? null,
    shop_id: input.shopId,
    account_id: accountIdOf(ctx.actor) ?? null,
    facts,
  })
  return verdict
}
