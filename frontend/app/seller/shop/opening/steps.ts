// The steps of opening a shop, in their order, and which of them are done already.
import type { ReplyOf, readShopDraft } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'

export type Draft = ReplyOf<typeof readShopDraft>

export const steps = ['name', 'place', 'delivery', 'look', 'payout'] as const
export type Step = (typeof steps)[number]

export const stepTitles: Record<Step, MessageKey> = {
  name: 'opening.name_title',
  place: 'opening.place_title',
  delivery: 'opening.delivery_title',
  look: 'opening.look_title',
  payout: 'opening.payout_title',
}

export const isDone = (step: Step, draft: Draft): boolean => {
  if (step === 'name') return Boolean(draft.name && draft.slug && draft.description)
  if (step === 'place') return Boolean(draft.county && draft.town)
  if (step === 'delivery') return (draft.deliveryOptions?.length ?? 0) > 0
  return step === 'look' && draft.palette !== undefined
}

/** The step asked for, unless one before it is still to be done. */
export function stepNow(asked: string | null, draft: Draft): Step {
  const firstOpen = steps.find((step) => !isDone(step, draft)) ?? 'payout'
  const wanted = steps.find((step) => step === asked)
  return wanted && steps.indexOf(wanted) <= steps.indexOf(firstOpen) ? wanted : firstOpen
}

export const stepAfter = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'payout'

/** The step on which a refused field was filled in. */
export function stepOf(field: string): Step {
  if (field === 'county' || field === 'town') return 'place'
  if (field.startsWith('deliveryOptions')) return 'delivery'
  if (field.startsWith('palette')) return 'look'
  return field === 'payoutPhone' ? 'payout' : 'name'
}
