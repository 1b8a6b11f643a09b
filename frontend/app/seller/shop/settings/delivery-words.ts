// A way of delivery between its form and the api: places are written one to a line, or with semicolons between.
import type { addDeliveryOption, CallOf, DeliveryOption } from '@amana/contract'
import { counties } from '#app/counties.ts'

type Wish = CallOf<typeof addDeliveryOption>['body']
export type Zone = DeliveryOption['zone']

const cents = (typed: string | undefined): number => Math.round(Number((typed ?? '').replace(/[,\s]/g, '') || 0)) * 100
const days = (typed: string | undefined): number => Math.round(Number(typed || 0))

const countyNamed = (typed: string): string | undefined =>
  counties.find((each) => each.toLowerCase() === typed.trim().toLowerCase())

/** `Karen; Ruaka, Kiambu`: without its county a town is in the one that is chosen beside. */
export function townsIn(typed: string, county: string): { county: string; town: string }[] {
  return typed
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const comma = each.lastIndexOf(',')
      const named = comma > 0 ? countyNamed(each.slice(comma + 1)) : undefined
      return named ? { county: named, town: each.slice(0, comma).trim() } : { county, town: each }
    })
}

export const townsInWords = (places: DeliveryOption['places'], county: string): string =>
  places.map((place) => (place.county === county ? place.town : `${place.town}, ${place.county}`)).join('; ')

export function readDeliveryForm(typed: Record<string, string>): Wish {
  const zone =
    (['towns', 'counties', 'nationwide', 'pickup'] as const).find((each) => each === typed.zone) ?? 'nationwide'
  const county = typed.county ?? ''
  const shared = {
    name: typed.name ?? '',
    feeCents: cents(typed.fee),
    freeFromCents: typed.freeFrom ? cents(typed.freeFrom) : null,
    daysMin: days(typed.daysMin),
    daysMax: days(typed.daysMax),
  }
  if (zone === 'towns') return { ...shared, zone, places: townsIn(typed.towns ?? '', county) }
  if (zone === 'counties') {
    const chosen = counties.filter((each) => typed[`county-${each}`] === 'on')
    return { ...shared, zone, places: chosen.map((each) => ({ county: each })) }
  }
  if (zone === 'nationwide') return { ...shared, zone }
  return {
    ...shared,
    zone,
    places: [{ county, town: typed.town ?? '' }],
    landmark: typed.landmark ?? '',
    hours: typed.hours ?? '',
  }
}
