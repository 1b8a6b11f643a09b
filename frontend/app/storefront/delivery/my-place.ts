// Where the visitor is, once she has said so: kept in a cookie of the pages, so that every shop can say at once how it delivers there.
import {
  type DeliveryOption,
  type ListingCard,
  type ListingDelivery,
  readDelivery,
  readListingDeliveries,
} from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { attempt, call } from '#app/api/client.ts'
import { keepOwnCookie, ownCookie } from '#app/api/own-cookie.ts'
import { counties } from '#app/counties.ts'
import type { Place } from '#app/places/place-fields.tsx'

type Context = Readonly<RouterContextProvider>

const cookie = 'amana_place'
const halfAYear = 180 * 86_400

/** Undefined when it is no place. */
export function placeIn(typed: { county?: unknown; town?: unknown }): Place | undefined {
  const county = counties.find((each) => each === typed.county)
  const town = typeof typed.town === 'string' ? typed.town.trim() : ''
  return county && town.length >= 2 && town.length <= 60 ? { county, town } : undefined
}

export function myPlace(context: Context): Place | undefined {
  const [county, town] = (ownCookie(context, cookie) ?? '').split('|')
  return placeIn({ county, town })
}

export const keepMyPlace = (context: Context, request: Request, { county, town }: Place): void =>
  keepOwnCookie(context, request, cookie, `${county}|${town}`, { seconds: halfAYear })

export interface DeliveryToMe {
  place: Place | null
  /** Those that reach the place; all of them while none is known. */
  options: DeliveryOption[]
}

/** For the loader of a page about one shop. @param all the shop's options, for a visitor who has not said where she is */
export async function deliveryToMe(
  context: Context,
  request: Request,
  slug: string,
  all: DeliveryOption[],
): Promise<DeliveryToMe> {
  const place = myPlace(context)
  if (!place) return { place: null, options: all }
  const { reply } = await attempt(context, request, readDelivery, { params: { slug }, query: place })
  if (!reply) return { place: null, options: all }
  return { place: { county: reply.county, town: reply.town }, options: reply.deliveryOptions }
}

export interface DeliveriesToMe {
  place: Place | null
  deliveries: ListingDelivery[]
}

/** For a list of things of many shops: nothing while no place is known; whatever goes wrong, the list is shown without. */
export async function deliveriesToMe(context: Context, listings: readonly ListingCard[]): Promise<DeliveriesToMe> {
  const place = myPlace(context) ?? null
  if (!place || listings.length === 0) return { place, deliveries: [] }
  const query = { id: listings.map(({ productId }) => productId), ...place }
  const reply = await call(context, readListingDeliveries, { query }).catch(() => null)
  return { place, deliveries: reply?.deliveries ?? [] }
}
