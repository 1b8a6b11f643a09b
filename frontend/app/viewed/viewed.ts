// What a visitor looked at last: with an account it is kept there, without one in a cookie of the pages.
import {
  forgetViewed as forgetThere,
  type ListingCard,
  listViewed,
  noteViewed as noteThere,
  readListings,
} from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { call } from '#app/api/client.ts'
import { dropOwnCookie, keepOwnCookie, ownCookie } from '#app/api/own-cookie.ts'
import { isSignedIn } from '#app/api/visit.ts'

type Context = Readonly<RouterContextProvider>

const cookie = 'amana_viewed'
const keptSeconds = 30 * 86_400
const keptMax = 12

const idsIn = (context: Context): string[] =>
  (ownCookie(context, cookie) ?? '')
    .split('.')
    .filter((id) => /^prd_[0-9a-z]{26}$/.test(id))
    .slice(0, keptMax)

/** A page that is only fetched ahead has not been looked at. */
const isAhead = (request: Request): boolean =>
  /prefetch/.test(`${request.headers.get('sec-purpose')} ${request.headers.get('purpose')}`)

/** The last ones but this; whatever goes wrong, the page is shown without them. */
export async function viewedBefore(context: Context, productId?: string): Promise<ListingCard[]> {
  const ids = idsIn(context).filter((id) => id !== productId)
  const asked = isSignedIn(context)
    ? call(context, listViewed, {})
    : ids.length > 0
      ? call(context, readListings, { query: { id: ids } })
      : undefined
  const listings = await asked?.then((reply) => reply.listings).catch(() => [])
  return (listings ?? []).filter((listing) => listing.productId !== productId).slice(0, 8)
}

export async function noteViewed(context: Context, request: Request, productId: string): Promise<void> {
  if (isAhead(request)) return
  if (isSignedIn(context)) return call(context, noteThere, { params: { productId } }).catch(() => undefined)
  const ids = [productId, ...idsIn(context).filter((id) => id !== productId)].slice(0, keptMax)
  keepOwnCookie(context, request, cookie, ids.join('.'), { seconds: keptSeconds })
}

export async function forgetViewed(context: Context, request: Request): Promise<void> {
  dropOwnCookie(context, request, cookie)
  if (isSignedIn(context)) await call(context, forgetThere, {}).catch(() => undefined)
}
