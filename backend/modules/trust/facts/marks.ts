// Which facts leave a mark on a shop, to be counted by its date: the one place for the listeners and for the recount.
import type { FactName, FactOf } from '@amana/contract/facts'
import { days, minutes } from '#platform/clock'
import type { MarkKind } from './conduct.ts'

/** Who rephrases a text three times within minutes has tried once, and a product that is judged again is the same product. */
export const sameTry: Partial<Record<MarkKind, number>> = {
  contact_attempt: minutes(10),
  listing_refused: days(30),
  picture_of_another: days(30),
  // One buyer counts once in the four weeks that are looked at.
  delivery_denied: days(28),
}

export interface Marking {
  kind: MarkKind
  /** Of the shop, or of every shop of an account. */
  on: { shopId: string } | { ownerAccountId: string }
  weight: number
  /** What it was about; the order, where it speaks of one. */
  about: string | null
}

const one = (kind: MarkKind, on: Marking['on'], about: string | null = null, weight = 1): Marking[] => [
  { kind, on, weight, about },
]

function attempt({ shopId, code, field, weight, orderId }: FactOf<'attempt_refused'>): Marking[] {
  if (shopId === null) return []
  if (code === 'contact_details_in_text') return one('contact_attempt', { shopId }, field, weight)
  if (code === 'tracking_number_used') return one('parcel_used_twice', { shopId }, orderId ?? null)
  return []
}

const markings = {
  attempt_refused: attempt,
  listing_kept_back: ({ shopId, productId, code }) => [
    ...one('listing_refused', { shopId }, productId),
    ...(code === 'picture_of_another_shop' ? one('picture_of_another', { shopId }, productId) : []),
  ],
  payout_phone_changed: ({ shopId }) => one('payout_number_changed', { shopId }),
  phone_changed: ({ accountId }) => one('payout_number_changed', { ownerAccountId: accountId }),
  password_changed: ({ accountId, how }) =>
    how === 'reset' ? one('account_changed', { ownerAccountId: accountId }) : [],
  second_factor_changed: ({ accountId, on }) => (on ? [] : one('account_changed', { ownerAccountId: accountId })),
  new_device_used: ({ accountId }) => one('new_device', { ownerAccountId: accountId }),
  order_paid: ({ shopId, selfDealing, orderId }) => (selfDealing ? one('order_with_oneself', { shopId }, orderId) : []),
  delivery_denied: ({ shopId, selfDealing, buyerKey }) =>
    selfDealing ? [] : one('delivery_denied', { shopId }, buyerKey),
  review_written: ({ shopId, counted }) => [
    ...one('reviewed', { shopId }),
    ...(counted ? [] : one('review_not_counted', { shopId })),
  ],
} satisfies { [N in FactName]?: (data: FactOf<N>) => Marking[] }

export type MarkingFactName = keyof typeof markings
export const markingFactNames = Object.keys(markings) as MarkingFactName[]

export const markingsOf = <N extends MarkingFactName>(name: N, data: FactOf<N>): Marking[] =>
  (markings[name] as (data: FactOf<N>) => Marking[])(data)
