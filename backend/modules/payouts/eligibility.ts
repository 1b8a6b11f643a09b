// How much of a shop's available money a batch pays, and why. Pure: the same for the batch and for the page that explains it.
import { maskPhone } from '@amana/contract'
import { after } from '#platform/clock'
import type { ShopForSale } from '#shops'
import { numberWaitMs, partCentsMax, payoutCentsMin, receiverDailyCentsMax } from './rules.ts'
import { date, shillings } from './wording.ts'

export interface Reason {
  code: 'paid' | 'nothing_available' | 'below_minimum' | 'shop_stopped' | 'number_too_new' | 'over_daily_limit'
  sentence: string
}

export interface Decision {
  payCents: number
  reasons: Reason[]
}

type PayableShop = Pick<ShopForSale, 'name' | 'status' | 'payoutPhone' | 'payoutPhoneSince'>

/** What keeps the shop from being paid at all, if anything. */
function obstacle(shop: PayableShop, availableCents: number, payAt: Date): Reason | undefined {
  if (availableCents === 0)
    return {
      code: 'nothing_available',
      sentence: 'Nothing is available yet: money becomes available when an order is completed.',
    }
  if (shop.status === 'frozen' || shop.status === 'banned')
    return {
      code: 'shop_stopped',
      sentence: `${shop.name} is ${shop.status}, so ${shillings(availableCents)} wait until that is lifted.`,
    }
  const ready = after(shop.payoutPhoneSince, numberWaitMs)
  if (payAt < ready)
    return {
      code: 'number_too_new',
      sentence: `The payout number is new: it is paid from ${date(ready)}, 72 hours after it was set.`,
    }
  if (availableCents < payoutCentsMin)
    return {
      code: 'below_minimum',
      sentence: `${shillings(availableCents)} is available; payouts start at ${shillings(payoutCentsMin)}.`,
    }
  return undefined
}

/** @param payAt the instant at which it would be paid */
export function decide(shop: PayableShop, availableCents: number, payAt: Date): Decision {
  const stopped = obstacle(shop, availableCents, payAt)
  if (stopped) return { payCents: 0, reasons: [stopped] }
  const payCents = Math.floor(Math.min(availableCents, receiverDailyCentsMax) / 100) * 100
  const reasons: Reason[] = [
    { code: 'paid', sentence: `${shillings(payCents)} goes to ${maskPhone(shop.payoutPhone)} on ${date(payAt)}.` },
  ]
  if (availableCents > receiverDailyCentsMax)
    reasons.push({
      code: 'over_daily_limit',
      sentence: `A number can receive ${shillings(receiverDailyCentsMax)} a day; ${shillings(availableCents - payCents)} follow in the next payout.`,
    })
  return { payCents, reasons }
}

/** The parts in which an amount is paid, each within M-Pesa's limit. */
export function partsOf(cents: number): number[] {
  const parts: number[] = []
  for (let left = cents; left > 0; left -= partCentsMax) parts.push(Math.min(left, partCentsMax))
  return parts
}
