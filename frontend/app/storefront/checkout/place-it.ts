// What the checkout form says, as the order that is placed with it: for exactly the total that the page has shown.
import type { CallOf, placeOrder, ReplyOf, readCheckout } from '@amana/contract'
import { choiceIn } from './chosen-option.ts'

/** Name of the hidden field with the total that the page shows for an option. */
export const totalField = (optionId: string): string => `total-${optionId}`

export function orderIn(
  typed: Record<string, string>,
  quote: ReplyOf<typeof readCheckout>,
  placeIsKnown: boolean,
): CallOf<typeof placeOrder>['body'] {
  const { option, way } = choiceIn(quote.deliveryOptions, typed, placeIsKnown)
  const optionId = option?.id ?? typed[way === 'collected' ? 'collectedId' : 'broughtId'] ?? ''
  return {
    shopId: quote.shop.id,
    contact: { name: typed.name ?? '', phone: typed.phone ?? '' },
    delivery: {
      optionId,
      ...(way === 'brought' && {
        county: typed.county || undefined,
        town: typed.town || undefined,
        landmark: typed.landmark ?? '',
      }),
    },
    expectedTotalCents: Number(typed[totalField(optionId)] ?? 0),
    ...(typed.mayRemember && { remember: typed.remember === 'on' }),
  }
}
