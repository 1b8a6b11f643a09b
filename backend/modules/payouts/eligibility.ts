// How much of a shop's available money a batch pays, and why. Pure: the same for the batch and for the page that explains it.
import { maskPhone } from '@amana/contract'
import { after } from '#platform/clock'
import { assert } from '#platform/errors'
import type { ShopForSale } from '#shops'
import type { HoldReason, PayoutHold } from './holds.ts'
import { closedCentsMin, numberWaitMs, partCentsMax, payoutCentsMin, receiverDailyCentsMax } from './rules.ts'
import { date, shillings, time } from './wording.ts'

export interface Reason {
  code:
    | 'paid'
    | 'nothing_available'
    | 'below_minimum'
    | 'shop_stopped'
    | 'payout_on_hold'
    | 'number_too_new'
    | 'no_number'
    | 'over_daily_limit'
  sentence: string
}

export interface Decision {
  payCents: number
  reasons: Reason[]
}

type PayableShop = Pick<ShopForSale, 'name' | 'status' | 'payoutPhone' | 'payoutPhoneSince'>

const changed: Record<HoldReason, string> = {
  payout_phone_changed: 'The payout number was changed',
  phone_changed: 'The phone of your account was changed',
}

/** What keeps the shop from being paid at all, if anything. */
function obstacle(
  shop: PayableShop,
  availableCents: number,
  payAt: Date,
  hold: PayoutHold | undefined,
): Reason | undefined {
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
  if (!shop.payoutPhone)
    return { code: 'no_number', sentence: 'There is no payout number: the account of the owner was erased.' }
  if (hold && payAt < hold.until)
    return {
      code: 'payout_on_hold',
      sentence: `${changed[hold.reason]} on ${date(hold.since)}, so payouts wait until ${date(hold.until)}, ${time(hold.until)}: time to notice if it was not you.`,
    }
  const ready = after(shop.payoutPhoneSince, numberWaitMs)
  if (payAt < ready)
    return {
      code: 'number_too_new',
      sentence: `The payout number is new: it is paid from ${date(ready)}, 72 hours after it was set.`,
    }
  const least = shop.status === 'closed' ? closedCentsMin : payoutCentsMin
  if (availableCents < least)
    return {
      code: 'below_minimum',
      sentence: `${shillings(availableCents)} is available; payouts start at ${shillings(least)}.`,
    }
  return undefined
}

/**
 * @param payAt the instant at which it would be paid
 * @param hold the one that ends last of those that the shop's payouts are under
 */
export function decide(shop: PayableShop, availableCents: number, payAt: Date, hold?: PayoutHold): Decision {
  const stopped = obstacle(shop, availableCents, payAt, hold)
  if (stopped) return { payCents: 0, reasons: [stopped] }
  assert(shop.payoutPhone, 'a shop without a number is stopped')
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
