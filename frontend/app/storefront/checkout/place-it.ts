// What the checkout form says, as the order that is placed with it: for exactly the total that the page has shown.
import type { CallOf, placeOrder, ReplyOf, readCheckout } from '@amana/contract'
import type { Language } from '#app/messages/languages.ts'
import { choiceIn } from './chosen-option.ts'

export function orderIn(
  typed: Record<string, string>,
  quote: ReplyOf<typeof readCheckout>,
  placeIsKnown: boolean,
  language: Language,
): CallOf<typeof placeOrder>['body'] {
  const { option, way } = choiceIn(quote.deliveryOptions, typed, placeIsKnown)
  const optionId = option?.id ?? typed[way === 'collected' ? 'collectedId' : 'broughtId'] ?? ''
  return {
    shopId: quote.shop.id,
    language,
    contact: { name: typed.name ?? '', phone: typed.phone ?? '' },
    delivery: {
      optionId,
      ...(way === 'brought' && {
        county: typed.county || undefined,
        town: typed.town || undefined,
        landmark: typed.landmark ?? '',
      }),
    },
    // Before any script runs the total beside the form is that of the option chosen beforehand: whoever chooses another one is
    // shown the new total first.
    expectedTotalCents: Number(typed.shownTotalCents ?? 0),
    ...(typed.mayRemember && { remember: typed.remember === 'on' }),
  }
}
