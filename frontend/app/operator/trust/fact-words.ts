// How each fact of a case is counted, and its value as one reads it: money as money, instants as days and hours.
import type { ReplyOf, readPersonsCase, Tier } from '@amana/contract'
import type { Calendar } from '#app/messages/calendar.ts'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'
import { tierNames } from '#app/trust/words.ts'

type Fact = ReplyOf<typeof readPersonsCase>['shops'][number]['facts'][number]

const definitions: Record<string, MessageKey> = {
  tier: 'fact.tier',
  ageDays: 'fact.age_days',
  windowDays: 'fact.window_days',
  windowPaidOrders: 'fact.window_paid_orders',
  windowEndedOrders: 'fact.window_ended_orders',
  windowLostBuyers: 'fact.window_lost_buyers',
  lastLostAt: 'fact.last_lost_at',
  windowDueToShip: 'fact.window_due_to_ship',
  windowLate: 'fact.window_late',
  windowShipped: 'fact.window_shipped',
  windowDelivered: 'fact.window_delivered',
  windowCancelled: 'fact.window_cancelled',
  windowMoneyBack: 'fact.window_money_back',
  paidFortnight: 'fact.paid_fortnight',
  paidFourWeeks: 'fact.paid_four_weeks',
  lostBuyersFortnight: 'fact.lost_buyers_fortnight',
  lastLostFortnightAt: 'fact.last_lost_fortnight_at',
  unshippedWeek: 'fact.unshipped_week',
  lastUnshippedAt: 'fact.last_unshipped_at',
  ordersThisWeek: 'fact.orders_this_week',
  usualWeekOrders: 'fact.usual_week_orders',
  valueThisWeekCents: 'fact.value_this_week_cents',
  usualWeekValueCents: 'fact.usual_week_value_cents',
  undeliveredThisWeek: 'fact.undelivered_this_week',
  idleDays: 'fact.idle_days',
  payoutChangedAt: 'fact.payout_changed_at',
  hoursSincePayoutChange: 'fact.hours_since_payout_change',
  hoursSinceNewDevice: 'fact.hours_since_new_device',
  hoursSinceAccountChange: 'fact.hours_since_account_change',
  lastTakeoverSignAt: 'fact.last_takeover_sign_at',
  contactAttempts: 'fact.contact_attempts',
  lastContactAttemptAt: 'fact.last_contact_attempt_at',
  picturesOfOthers: 'fact.pictures_of_others',
  lastPictureOfOtherAt: 'fact.last_picture_of_other_at',
  refusedListings: 'fact.refused_listings',
  lastListingRefusedAt: 'fact.last_listing_refused_at',
  parcelsUsedTwice: 'fact.parcels_used_twice',
  lastParcelUsedTwiceAt: 'fact.last_parcel_used_twice_at',
  deniedBuyers: 'fact.denied_buyers',
  lastDeniedAt: 'fact.last_denied_at',
  falseHandovers: 'fact.false_handovers',
  counterfeitBuyers: 'fact.counterfeit_buyers',
  lastCounterfeitAt: 'fact.last_counterfeit_at',
  lastLossAt: 'fact.last_loss_at',
  ordersWithOneself: 'fact.orders_with_oneself',
  reviewsNotCounted: 'fact.reviews_not_counted',
  reviewsWritten: 'fact.reviews_written',
  hardLinksToBanned: 'fact.hard_links_to_banned',
  softLinksToBanned: 'fact.soft_links_to_banned',
  lastLinkAt: 'fact.last_link_at',
  shopFreezes: 'fact.shop_freezes',
  lastShopFreezeAt: 'fact.last_shop_freeze_at',
  ninetiethPercentileCents: 'fact.ninetieth_percentile_cents',
}

/** One that no page has words for yet is told as the api tells it. */
export const sayFact = (t: Words, { name, says }: Pick<Fact, 'name' | 'says'>): string =>
  definitions[name] ? t(definitions[name]) : says

export function sayFactValue(t: Words, calendar: Calendar, { name, value }: Pick<Fact, 'name' | 'value'>): string {
  if (value === null) return t('case.fact_unknown')
  if (name === 'tier') return t(tierNames[value as Tier])
  if (typeof value === 'string') return name.endsWith('At') ? calendar.dayAndTime(value) : value
  return name.endsWith('Cents') ? inWords({ cents: value, currency: 'KES' }) : t('shop.number', { count: value })
}
