// Why a cart cannot be bought now, in the language of the page.
import type { ShopCart } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'

type Reason = NonNullable<ShopCart['blockedBy']>

const reasons: Record<Reason, MessageKey> = {
  payments_stopped: 'refusal.payments_stopped',
  shop_paused: 'blocked.shop_paused',
  shop_on_holiday: 'blocked.shop_on_holiday',
  shop_closed: 'blocked.shop_closed',
  lines: 'blocked.lines',
  over_mpesa_limit: 'refusal.over_mpesa_limit',
  empty: 'refusal.cart_empty',
}

export function useWhyBlocked(): (reason: Reason, shop: { name: string; backOn: string | null }) => string {
  const t = useWords()
  const calendar = useCalendar()
  return (reason, { name, backOn }) => t(reasons[reason], { shop: name, day: backOn ? calendar.day(backOn) : '' })
}
