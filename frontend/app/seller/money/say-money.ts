// Why money is where it is, in the language of the page: by the api's stable code, with the figures and days that came with it.
import type { Money, SaidWith, SellerMoney } from '@amana/contract'
import type { Calendar } from '#app/messages/calendar.ts'
import type { MessageKey, Values, Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'

interface Said {
  code: string
  sentence: string
  values: SaidWith
}

const sentences: Record<string, MessageKey> = {
  paid: 'why.paid',
  nothing_available: 'why.nothing_available',
  below_minimum: 'why.below_minimum',
  stopped_by_rule: 'why.stopped_by_rule',
  no_number: 'why.no_number',
  not_on_mpesa: 'why.not_on_mpesa',
  receiver_account_full: 'why.receiver_account_full',
  name_differs: 'why.name_differs',
  number_too_new: 'why.number_too_new',
  over_daily_limit: 'why.over_daily_limit',
  float_too_low: 'why.float_too_low',
  inspection: 'why.inspection',
  not_delivered: 'why.not_delivered',
  disputed: 'why.disputed',
  halted: 'why.halted',
  halted_on_the_way: 'why.halted_on_the_way',
  asking_mpesa: 'why.asking_mpesa',
  being_sent: 'why.being_sent',
  next_payout: 'why.next_payout',
  next_time: 'why.next_time',
  being_matched: 'why.being_matched',
}

/** Where one code is said in several ways. */
const byCause: Record<string, Record<string, MessageKey>> = {
  shop_stopped: { frozen: 'why.shop_frozen', banned: 'why.shop_banned' },
  payout_on_hold: { payout_phone_changed: 'why.payout_phone_changed', phone_changed: 'why.phone_changed' },
  not_activated: { returning: 'why.activation_returning', unproved: 'why.not_activated' },
}

const keyOf = ({ code, values }: Said): MessageKey | undefined =>
  code === 'in_reserve'
    ? values.orderNumber
      ? 'why.in_reserve_of_order'
      : 'why.in_reserve'
    : (byCause[code]?.[values.cause ?? ''] ?? sentences[code])

const amount = (money: Money | undefined): string => (money ? inWords(money) : '')

/** What a page has no words for is told as the api tells it. */
export function sayWhy(t: Words, calendar: Calendar, said: Said): string {
  const key = keyOf(said)
  if (!key) return said.sentence
  const { values } = said
  const filled: Values = {
    amount: amount(values.amount),
    limit: amount(values.limit),
    phone: values.phone ?? '',
    number: values.orderNumber ?? '',
    since: values.since ? calendar.day(values.since) : '',
    sinceTime: values.since ? calendar.dayAndTime(values.since) : '',
    until: values.until ? calendar.day(values.until) : '',
    untilTime: values.until ? calendar.dayAndTime(values.until) : '',
  }
  return t(key, filled)
}

const failures: Record<string, MessageKey> = {
  float_too_low: 'payout.failure_float',
  amount_not_allowed: 'payout.failure_amount',
  receiver_daily_limit: 'payout.failure_daily_limit',
  receiver_account_full: 'payout.failure_account_full',
  not_on_mpesa: 'payout.failure_not_on_mpesa',
  our_setup: 'payout.failure_our_setup',
  declined: 'payout.failure_declined',
}

/** Why a payout did not go through; the money is available again. */
export const sayFailure = (t: Words, { failureCode, failure }: SellerMoney['payouts'][number]): string =>
  failureCode && failures[failureCode] ? t(failures[failureCode]) : (failure ?? '')
