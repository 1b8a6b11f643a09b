// How much of a shop's available money a batch pays, and why. Pure: the same for the batch and for the page that explains it.
import { maskPhone } from '@amana/contract'
import { assert } from '#platform/errors'
import type { ShopForSale } from '#shops'
import type { Leave } from '#trust'
import { payableFromFloat, type Tariff, takenFromFloat } from './float.ts'
import type { HoldReason, PayoutHold } from './holds.ts'
import type { NumberProblem, PayoutNumber } from './payout-number.ts'
import { activationCents, closedCentsMin, payoutCentsMin, receiverDailyCentsMax } from './rules.ts'
import type { Values } from './values.ts'
import { date, shillings, time } from './wording.ts'

export interface Reason {
  code:
    | 'paid'
    | 'nothing_available'
    | 'below_minimum'
    | 'shop_stopped'
    | 'stopped_by_rule'
    | 'payout_on_hold'
    | 'not_activated'
    | NumberProblem
    | 'number_too_new'
    | 'no_number'
    | 'over_daily_limit'
    | 'float_too_low'
  sentence: string
  values: Values
}

export interface Decision {
  payCents: number
  reasons: Reason[]
}

type PayableShop = Pick<ShopForSale, 'name' | 'status' | 'payoutPhone'>

export interface Circumstances {
  number: PayoutNumber
  /** What trust says; where nobody has asked it, the shop's status alone decides. */
  leave?: Leave
  /** The one that ends last of those that the shop's payouts are under. */
  hold?: PayoutHold | undefined
  /** What is left of Amana's payout float, where it does not cover everybody. */
  floatCents?: number | undefined
  /** What the number may still receive on that day; where nobody has looked, all that it ever may. */
  roomCents?: number | undefined
  /** M-Pesa's fees, where they matter. */
  tariff?: Tariff
}

const changed: Record<HoldReason, string> = {
  payout_phone_changed: 'The payout number was changed',
  phone_changed: 'The phone of your account was changed',
}

const problems: Record<NumberProblem, (phone: string, since: Date) => string> = {
  not_on_mpesa: (phone, since) =>
    `M-Pesa said on ${date(since)} that ${phone} is not registered with it. Give another number; the money waits for it.`,
  receiver_account_full: (phone, since) =>
    `The M-Pesa account of ${phone} was full on ${date(since)}. Make room and prove the number again, or give another.`,
  name_differs: (phone, since) =>
    `On ${date(since)} ${phone} belonged to another name than when you proved it. Prove it again, or give another number.`,
}

function whatIsWrongWith(number: PayoutNumber, phone: string): Reason | undefined {
  if (number.problem) {
    const { problem, since } = number.problem
    return { code: problem, sentence: problems[problem](phone, since), values: { phone, since } }
  }
  if (number.provedAt) return undefined
  return {
    code: 'not_activated',
    sentence: number.returning
      ? `Your ${shillings(activationCents)} are on their way back to ${phone}: once there, the number is proved and can be paid.`
      : `${phone} is not proved yet: pay ${shillings(activationCents)} from it, they come straight back. Until then nothing is paid.`,
    values: { phone, cents: activationCents, cause: number.returning ? 'returning' : 'unproved' },
  }
}

/** What keeps the shop from being paid at all, if anything. */
function obstacle(
  shop: PayableShop,
  availableCents: number,
  payAt: Date,
  { number, hold, leave }: Circumstances,
): Reason | undefined {
  if (availableCents === 0)
    return {
      code: 'nothing_available',
      sentence: 'Nothing is available yet: money becomes available when an order is completed.',
      values: {},
    }
  // After a ban buyers have had their time for claims: then what is left is paid out.
  if (shop.status === 'frozen' || (shop.status === 'banned' && !leave))
    return {
      code: 'shop_stopped',
      sentence: `${shop.name} is ${shop.status}, so ${shillings(availableCents)} wait until that is lifted.`,
      values: { cents: availableCents, cause: shop.status },
    }
  if (!shop.payoutPhone)
    return {
      code: 'no_number',
      sentence: 'There is no payout number: the account of the owner was erased.',
      values: {},
    }
  if (hold && payAt < hold.until)
    return {
      code: 'payout_on_hold',
      sentence: `${changed[hold.reason]} on ${date(hold.since)}, so payouts wait until ${date(hold.until)}, ${time(hold.until)}: time to notice if it was not you.`,
      values: { cause: hold.reason, since: hold.since, until: hold.until },
    }
  if (leave && !leave.may)
    return {
      code: 'stopped_by_rule',
      sentence: `${leave.sentence}${leave.until ? ` Payouts go on from ${date(leave.until)}, ${time(leave.until)}.` : ''}`,
      values: { cents: availableCents, ...(leave.until && { until: leave.until }) },
    }
  const unpayable = whatIsWrongWith(number, maskPhone(shop.payoutPhone))
  if (unpayable) return unpayable
  if (payAt < number.readyFrom)
    return {
      code: 'number_too_new',
      sentence: `The payout number is new: it is paid from ${date(number.readyFrom)}, 72 hours after it was set.`,
      values: { until: number.readyFrom },
    }
  const least = shop.status === 'closed' ? closedCentsMin : payoutCentsMin
  if (availableCents < least)
    return {
      code: 'below_minimum',
      sentence: `${shillings(availableCents)} is available; payouts start at ${shillings(least)}.`,
      values: { cents: availableCents, limitCents: least },
    }
  return undefined
}

/** All that is wished, or as much of it as the float covers, unless that is too little to be sent at all. */
function coveredBy({ floatCents, tariff }: Circumstances, wishedCents: number, least: number): number {
  if (floatCents === undefined || takenFromFloat(wishedCents, tariff) <= floatCents) return wishedCents
  const part = payableFromFloat(floatCents, tariff)
  return part < least ? 0 : Math.min(part, wishedCents)
}

const wholeShillings = (cents: number): number => Math.floor(cents / 100) * 100

/** @param payAt the instant at which it would be paid */
export function decide(shop: PayableShop, availableCents: number, payAt: Date, circumstances: Circumstances): Decision {
  const stopped = obstacle(shop, availableCents, payAt, circumstances)
  if (stopped) return { payCents: 0, reasons: [stopped] }
  assert(shop.payoutPhone, 'a shop without a number is stopped')
  const phone = maskPhone(shop.payoutPhone)
  const least = shop.status === 'closed' ? closedCentsMin : payoutCentsMin
  const { roomCents = receiverDailyCentsMax } = circumstances
  const inRoom = wholeShillings(Math.min(availableCents, roomCents))
  const wishedCents = inRoom < least ? 0 : inRoom
  const payCents = wishedCents === 0 ? 0 : coveredBy(circumstances, wishedCents, least)
  const reasons: Reason[] = []
  if (payCents > 0)
    reasons.push({
      code: 'paid',
      sentence: `${shillings(payCents)} goes to ${phone} on ${date(payAt)}.`,
      values: { cents: payCents, phone, since: payAt },
    })
  if (payCents < wishedCents)
    reasons.push({
      code: 'float_too_low',
      sentence: `Amana’s payout account at M-Pesa was too low for everybody: ${shillings(wishedCents - payCents)} follow by themselves as soon as it is topped up.`,
      values: { cents: wishedCents - payCents },
    })
  if (availableCents > roomCents)
    reasons.push({
      code: 'over_daily_limit',
      sentence: `M-Pesa lets a number receive ${shillings(receiverDailyCentsMax)} a day, from all shops together; ${shillings(availableCents - wishedCents)} follow in the next payout.`,
      values: { limitCents: receiverDailyCentsMax, cents: availableCents - wishedCents },
    })
  return { payCents, reasons }
}
