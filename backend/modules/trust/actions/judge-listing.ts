// May this listing be put up? Catalogue asks and acts; what was refused or quarantined is written down.
import { accountIdOf, type Ctx } from '#platform/context'
import { closedBy, readDoorState } from '../door-state.ts'
import { type ListingFacts, listingFacts } from '../facts/all.ts'
import { judge, type Verdict } from '../judge.ts'
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
  const door = await readDoorState(ctx, input.shopId)
  // What is on show already stays: it says nothing of how many there are.
  const closed = input.activeListings === undefined ? undefined : closedBy('open_listing', door)
  if (closed) return closed
  const facts = listingFacts({ ...input, tier: door.tier, listingShare: door.terms.listingShare }, ctx.now)
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
