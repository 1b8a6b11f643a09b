// What the ways of delivery mean: whom each reaches, what it costs for what is bought, and which ones may be offered at all.
import type { CheapestDelivery, DeliveryOption, NewDeliveryOption } from '@amana/contract'
import { kes } from '@amana/contract'
import { Refusal } from '#platform/errors'
import { isWithin, type Place, placeOf } from './places.ts'

export const optionsMax = 12

/** Whoever collects comes from anywhere. A town that is named covers the estates and areas in it. */
export const reaches = ({ zone, places }: Pick<DeliveryOption, 'zone' | 'places'>, to: Place): boolean =>
  zone === 'nationwide' ||
  zone === 'pickup' ||
  places.some(({ county, town }) => county === to.county && (town === null || isWithin(to.town, town, county)))

export const feeFor = ({ fee, freeFrom }: Pick<DeliveryOption, 'fee' | 'freeFrom'>, goodsCents: number) =>
  freeFrom && goodsCents >= freeFrom.cents ? kes(0) : fee

/** The way that costs least for goods of this worth, brought before collected; null without any. */
export function cheapestOf(options: readonly DeliveryOption[], goodsCents: number): CheapestDelivery | null {
  const brought = options.filter(({ zone }) => zone !== 'pickup')
  const [cheapest] = (brought.length > 0 ? brought : options)
    .map((option) => ({ ...option, fee: feeFor(option, goodsCents) }))
    .sort((a, b) => a.fee.cents - b.fee.cents || a.daysMax - b.daysMax)
  return cheapest ? { fee: cheapest.fee, daysMax: cheapest.daysMax, collected: cheapest.zone === 'pickup' } : null
}

/** The same of the ways that reach the place; null when none does. */
export const cheapestTo = (options: readonly DeliveryOption[], to: Place, goodsCents: number) =>
  cheapestOf(
    options.filter((option) => reaches(option, to)),
    goodsCents,
  )

/** A free delivery is in sight from half of what it asks for. */
const inSightFrom = 0.5

/** The nearest that is brought for nothing from a worth on, and what is missing until then; zero once it is reached. */
export function nearestFreeDelivery(options: readonly DeliveryOption[], goodsCents: number) {
  const [nearest] = options
    .filter(({ zone, freeFrom, fee }) => zone !== 'pickup' && freeFrom !== null && fee.cents > 0)
    .sort((a, b) => a.freeFrom!.cents - b.freeFrom!.cents)
  const from = nearest?.freeFrom
  if (!nearest || !from || goodsCents < from.cents * inSightFrom) return null
  return { name: nearest.name, from, missing: kes(Math.max(0, from.cents - goodsCents)) }
}

/** What is written down of an option: places as they are officially spelt. */
export interface OfferedDelivery {
  name: string
  zone: DeliveryOption['zone']
  places: DeliveryOption['places']
  landmark: string | null
  hours: string | null
  feeCents: number
  freeFromCents: number | null
  daysMin: number
  daysMax: number
}

/** What a caller may leave out. */
export type DeliveryWish = Omit<NewDeliveryOption, 'places'> & { places?: NewDeliveryOption['places'] }

const placesOf = (wish: DeliveryWish, home: Place): DeliveryOption['places'] => {
  if (wish.zone === 'nationwide') return []
  const named = wish.places?.length ? wish.places : [home]
  if (wish.zone === 'counties') return distinct(named.map(({ county }) => ({ ...placeOf(county), town: null })))
  const towns = distinct(named.map(({ county, town }) => placeOf(county, town ?? '')))
  return wish.zone === 'pickup' ? towns.slice(0, 1) : towns
}

const distinct = <P extends { county: string; town: string | null }>(places: P[]): P[] => [
  ...new Map(places.map((place) => [`${place.county}/${place.town}`, place])).values(),
]

/** @param at how the field is called in the request. Throws invalid_request, unknown_county, unknown_town. */
export function offeredDelivery(wish: DeliveryWish, home: Place, at = ''): OfferedDelivery {
  const fields: Record<string, string> = {}
  if (wish.daysMax < wish.daysMin) fields[`${at}daysMax`] = 'must not be less than daysMin'
  if (wish.zone === 'pickup' && (wish.landmark?.length ?? 0) < 2) fields[`${at}landmark`] = 'says where to come to'
  if (wish.zone === 'pickup' && (wish.hours?.length ?? 0) < 2) fields[`${at}hours`] = 'says when somebody is there'
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid_request', 'invalid', 'Something in the request is missing or wrong; see the fields.', {
      fields,
    })
  const isPickup = wish.zone === 'pickup'
  return {
    name: wish.name,
    zone: wish.zone,
    places: placesOf(wish, home),
    landmark: isPickup ? wish.landmark! : null,
    hours: isPickup ? wish.hours! : null,
    feeCents: wish.feeCents,
    freeFromCents: wish.freeFromCents || null,
    daysMin: wish.daysMin,
    daysMax: wish.daysMax,
  }
}

/** Its texts, under the names of the request, for the contact screen. */
export const deliveryTexts = (wish: DeliveryWish, at = ''): Record<string, string | undefined> => ({
  [`${at}name`]: wish.name,
  [`${at}landmark`]: wish.landmark,
  [`${at}hours`]: wish.hours,
})
