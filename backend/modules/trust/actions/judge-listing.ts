// May this listing be put up? Catalogue asks and acts; what was refused or quarantined is written down.
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { closedBy, readDoorState } from '../door-state.ts'
import { type ListingFacts, listingFacts } from '../facts/all.ts'
import { namesMuchCopiedBrand } from '../facts/much-copied-brands.ts'
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
  brand?: string | null
  shopsWithThePicture?: number
  priceBeforeCents?: number
}

/** Kept off the show for what it is: counted by date, each product once. */
const keptBack: ReadonlySet<string> = new Set(['price_far_below_median', 'picture_of_another_shop', 'price_raised_far'])

/**
 * Ask with the request's own `ctx`, before the transaction that writes the product opens: then the decision stays on
 * record although the product is refused. What is left out is unknown, and unknown never refuses.
 */
export async function judgeListing(ctx: Ctx, input: ListingInput): Promise<Verdict> {
  const door = await readDoorState(ctx, input.shopId)
  // What is on show already stays: it says nothing of how many there are.
  const closed = input.activeListings === undefined ? undefined : closedBy('open_listing', door)
  if (closed) return closed
  const facts = listingFacts(
    {
      ...input,
      tier: door.tier,
      listingShare: door.terms.listingShare,
      numberIsProved: door.numberIsProved ? 1 : 0,
      brandIsMuchCopied: namesMuchCopiedBrand(input.title, input.brand) ? 1 : 0,
    },
    ctx.now,
  )
  const verdict = judge<ListingFacts>(listingRules, facts)
  await recordVerdict(ctx, verdict, {
    subject_kind: 'listing',
    subject_id: input.productId ?? input.title ?? null,
    shop_id: input.shopId,
    account_id: accountIdOf(ctx.actor) ?? null,
    facts,
  })
  if (keptBack.has(verdict.code))
    await transact(ctx, (tx) =>
      announce(tx, 'listing_kept_back', {
        shopId: input.shopId,
        productId: input.productId ?? newId(tx.now),
        code: verdict.code,
      }),
    )
  return verdict
}
