// Themes on the wire: what visitors see, the owner's draft, and the history.
import {
  defaultTheme,
  fromWireId,
  kes,
  type MyTheme,
  openTheme,
  productsIn,
  type Theme,
  type ThemeProduct,
  type ThemeRevision,
  toWireId,
} from '@amana/contract'
import { readListings } from '#catalogue'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { readCardsOf } from '#search'
import { readShopForSale } from '#shops'
import { listRevisions, type Revision, readPublished, readRevision, readState } from './queries.ts'

async function defaultThemeOf(ctx: Ctx, shopId: string): Promise<Theme> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop) throw notFound('shop')
  return defaultTheme(shop.palette)
}

/** What visitors see; a shop that never chose wears one in its own colours. */
export const publishedTheme = async (ctx: Ctx, shopId: string): Promise<Theme> =>
  openTheme(await readPublished(ctx, shopId)) ?? (await defaultThemeOf(ctx, shopId))

/** The products that a theme names, as far as they are this shop's and on show. */
export async function productsOf(ctx: Ctx, shopId: string, theme: Theme): Promise<ThemeProduct[]> {
  const ids = productsIn(theme).flatMap((wire) => fromWireId('product', wire) ?? [])
  const listings = await readListings(ctx, ids)
  const cards = await readCardsOf(ctx, ids)
  return ids.flatMap((id) => {
    const listing = listings.get(id)
    if (listing?.shop.id !== shopId) return []
    return [
      {
        productId: toWireId('product', id),
        title: listing.title,
        price: kes(listing.priceCents),
        priceWas: listing.priceWasCents === null ? null : kes(listing.priceWasCents),
        picture: listing.picture,
        available: listing.available,
        rating: cards.get(id)?.rating ?? null,
      },
    ]
  })
}

export async function myThemeOf(ctx: Ctx, shopId: string): Promise<MyTheme> {
  const state = await readState(ctx, shopId)
  const draft = state && (await readRevision(ctx, shopId, state.draftNumber))
  const published = state?.publishedNumber ? await readRevision(ctx, shopId, state.publishedNumber) : undefined
  const theme = openTheme(draft?.document) ?? (await defaultThemeOf(ctx, shopId))
  return {
    version: state?.version ?? 0,
    draft: theme,
    savedAt: draft?.savedAt.toISOString() ?? null,
    publishedAt: published?.publishedAt?.toISOString() ?? null,
    isPublished: state !== undefined && state.draftNumber === state.publishedNumber,
    products: await productsOf(ctx, shopId, theme),
  }
}

export async function revisionsOf(ctx: Ctx, shopId: string): Promise<{ version: number; revisions: ThemeRevision[] }> {
  const state = await readState(ctx, shopId)
  const shown = ({ number, document, savedAt, publishedAt, restoredFrom }: Revision): ThemeRevision[] => {
    const theme = openTheme(document)
    if (!theme) return []
    return [
      {
        number,
        template: theme.template,
        savedAt: savedAt.toISOString(),
        publishedAt: publishedAt?.toISOString() ?? null,
        restoredFrom,
        isDraft: number === state?.draftNumber,
        isPublished: number === state?.publishedNumber,
      },
    ]
  }
  return { version: state?.version ?? 0, revisions: (await listRevisions(ctx, shopId)).flatMap(shown) }
}
