// What each step's form says, as the api takes it.
import type { CallOf, saveShopDraft } from '@amana/contract'
import { templates } from '@amana/contract/theme-parts'
import type { Words } from '#app/messages/catalogue.ts'
import { slugOf } from '#app/paths.ts'
import { shopPalettes } from '../palettes.ts'
import type { Draft, Step } from './steps.ts'

type Kept = CallOf<typeof saveShopDraft>['body']
export type Typed = Record<string, string>

export const wholeShillings = (typed: string | undefined): number =>
  Math.round(Number((typed ?? '').replace(/[,\s]/g, '') || 0)) * 100

/** The ways of delivery that the form offers; the index of one in what is sent tells whose fault a refusal is about. */
export const deliveryKinds = ['rider', 'parcel', 'pickup'] as const
export type DeliveryKind = (typeof deliveryKinds)[number]

export const chosenKinds = (typed: Typed): DeliveryKind[] => deliveryKinds.filter((kind) => typed[kind] === 'on')

export function readStep(step: Step, typed: Typed, draft: Draft, t: Words): Kept {
  if (step === 'name')
    return {
      name: typed.name ?? '',
      slug: typed.slug ? typed.slug.toLowerCase() : slugOf(typed.name ?? '').slice(0, 40),
      description: typed.description ?? '',
    }
  if (step === 'place') return { county: typed.county ?? '', town: typed.town ?? '' }
  if (step === 'look')
    return {
      palette: shopPalettes[Number(typed.palette)] ?? shopPalettes[0],
      template: templates.find((template) => template === typed.template) ?? 'gallery',
    }
  return { deliveryOptions: chosenKinds(typed).map((kind) => optionOf(kind, typed, draft, t)) }
}

function optionOf(
  kind: DeliveryKind,
  typed: Typed,
  { county = '', town = '' }: Draft,
  t: Words,
): NonNullable<Kept['deliveryOptions']>[number] {
  const daysMax = Math.round(Number(typed[`${kind}Days`] || 0))
  const shared = { feeCents: wholeShillings(typed[`${kind}Fee`]), daysMin: Math.min(1, daysMax), daysMax }
  if (kind === 'rider') {
    const wide = typed.riderReach === 'county'
    const places = [{ county, town: wide ? null : town }]
    return {
      name: t('opening.rider_in', { place: wide ? county : town }),
      zone: wide ? 'counties' : 'towns',
      places,
      ...shared,
    }
  }
  if (kind === 'parcel') return { name: t('opening.parcel_name'), zone: 'nationwide', ...shared }
  return {
    name: t('opening.pickup_name'),
    zone: 'pickup',
    places: [{ county, town }],
    landmark: typed.pickupLandmark ?? '',
    hours: typed.pickupHours ?? '',
    feeCents: 0,
    daysMin: 0,
    daysMax: 0,
  }
}
