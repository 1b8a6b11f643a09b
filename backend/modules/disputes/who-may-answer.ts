// Which answers are open in which state: what the buttons of both pages are made of.
import type { BuyerAnswer, SellerAnswer } from '@amana/contract'
import type { DisputeRow } from './dispute-row.ts'
import { sendBackFromCents } from './keep-it.ts'

export function sellerMay({ state, reason, round, held_cents }: DisputeRow): SellerAnswer[] {
  // While goods are on their way back the seller may still say: keep them, here is the money.
  if (state === 'awaiting_return' || state === 'awaiting_confirmation') return ['accepts']
  if (state !== 'awaiting_seller') return []
  if (reason === 'not_received')
    return round === 'first' ? ['accepts', 'offers_part', 'contests'] : ['accepts', 'contests']
  const asksBack: SellerAnswer[] = held_cents >= sendBackFromCents ? ['asks_return'] : []
  return ['accepts', 'offers_part', ...asksBack, 'contests']
}

/** Taking it back says “I have the goods and all is well”: it is open as long as nothing is decided. */
export function buyerMay({ state, round, seller_answer, reason, held_cents }: DisputeRow): BuyerAnswer[] {
  if (round === 'appeal_by_seller') return state === 'awaiting_buyer' ? ['accepts', 'rejects'] : []
  if (state === 'decided' || state === 'closed') return []
  if (state !== 'awaiting_buyer') return ['withdraws']
  const sendsBack: BuyerAnswer[] = reason !== 'not_received' && held_cents >= sendBackFromCents ? ['sends_back'] : []
  return seller_answer === 'offers_part' || seller_answer === 'contests' ? ['accepts', 'rejects', ...sendsBack] : []
}
