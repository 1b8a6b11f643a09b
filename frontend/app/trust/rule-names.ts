// What a rule is called; one that is newer than this page, or that was only ever a refusal, is read as its id says it.
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

const names: Record<string, MessageKey> = {
  'active-listings-are-capped': 'rule.active-listings-are-capped',
  'ban-when-a-banned-seller-comes-back': 'rule.ban-when-a-banned-seller-comes-back',
  'ban-when-deliveries-were-made-up': 'rule.ban-when-deliveries-were-made-up',
  'ban-when-frozen-a-second-time': 'rule.ban-when-frozen-a-second-time',
  'ban-when-three-buyers-were-sold-counterfeits': 'rule.ban-when-three-buyers-were-sold-counterfeits',
  'buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt':
    'rule.buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt',
  'buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt':
    'rule.buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt',
  'code-is-mandatory-above-an-amount': 'rule.code-is-mandatory-above-an-amount',
  'freeze-payouts-after-a-change-of-number': 'rule.freeze-payouts-after-a-change-of-number',
  'freeze-payouts-when-a-sleeping-shop-wakes-changed': 'rule.freeze-payouts-when-a-sleeping-shop-wakes-changed',
  'freeze-payouts-when-a-surge-is-not-delivered': 'rule.freeze-payouts-when-a-surge-is-not-delivered',
  'freeze-payouts-when-an-account-looks-taken-over': 'rule.freeze-payouts-when-an-account-looks-taken-over',
  'freeze-payouts-when-buyers-deny-that-parcels-came': 'rule.freeze-payouts-when-buyers-deny-that-parcels-came',
  'freeze-payouts-when-lost-rate-is-surely-high': 'rule.freeze-payouts-when-lost-rate-is-surely-high',
  'freeze-payouts-when-orders-are-lost-thick-and-fast': 'rule.freeze-payouts-when-orders-are-lost-thick-and-fast',
  'freeze-payouts-when-parcel-numbers-are-used-twice': 'rule.freeze-payouts-when-parcel-numbers-are-used-twice',
  'freeze-payouts-when-pictures-are-again-and-again-others':
    'rule.freeze-payouts-when-pictures-are-again-and-again-others',
  'freeze-shop-after-eight-tries-to-share-contacts': 'rule.freeze-shop-after-eight-tries-to-share-contacts',
  'freeze-shop-of-who-is-linked-to-a-banned-seller': 'rule.freeze-shop-of-who-is-linked-to-a-banned-seller',
  'freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came':
    'rule.freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came',
  'freeze-shop-when-a-tenth-of-orders-is-lost': 'rule.freeze-shop-when-a-tenth-of-orders-is-lost',
  'freeze-shop-when-paid-orders-are-not-shipped': 'rule.freeze-shop-when-paid-orders-are-not-shipped',
  'limit-listings-after-five-tries-to-share-contacts': 'rule.limit-listings-after-five-tries-to-share-contacts',
  'limit-listings-when-listings-are-refused-again-and-again':
    'rule.limit-listings-when-listings-are-refused-again-and-again',
  'limit-listings-when-two-buyers-were-sold-counterfeits': 'rule.limit-listings-when-two-buyers-were-sold-counterfeits',
  'limit-messages-after-three-tries-to-share-contacts': 'rule.limit-messages-after-three-tries-to-share-contacts',
  'limit-orders-of-a-known-seller-linked-to-a-banned-one': 'rule.limit-orders-of-a-known-seller-linked-to-a-banned-one',
  'limit-orders-of-who-resembles-a-banned-seller': 'rule.limit-orders-of-who-resembles-a-banned-seller',
  'limit-orders-when-a-sleeping-shop-wakes-changed': 'rule.limit-orders-when-a-sleeping-shop-wakes-changed',
  'listing-far-below-median-is-quarantined': 'rule.listing-far-below-median-is-quarantined',
  'listing-raised-far-above-its-price-is-quarantined': 'rule.listing-raised-far-above-its-price-is-quarantined',
  'listing-with-a-picture-of-another-shop-is-quarantined': 'rule.listing-with-a-picture-of-another-shop-is-quarantined',
  'listings-per-hour-are-capped': 'rule.listings-per-hour-are-capped',
  'money-waits-after-delivery': 'rule.money-waits-after-delivery',
  'much-copied-brand-needs-a-proved-number': 'rule.much-copied-brand-needs-a-proved-number',
  'new-seller-keeps-a-reserve': 'rule.new-seller-keeps-a-reserve',
  'new-seller-stays-out-of-high-risk-categories': 'rule.new-seller-stays-out-of-high-risk-categories',
  'open-exposure-grows-with-what-was-sold': 'rule.open-exposure-grows-with-what-was-sold',
  'open-exposure-is-capped': 'rule.open-exposure-is-capped',
  'open-exposure-of-one-pocket-is-capped': 'rule.open-exposure-of-one-pocket-is-capped',
  'order-far-above-the-usual-is-refused': 'rule.order-far-above-the-usual-is-refused',
  'order-of-a-buyer-who-claims-against-most-sellers-is-capped':
    'rule.order-of-a-buyer-who-claims-against-most-sellers-is-capped',
  'orders-per-day-are-capped': 'rule.orders-per-day-are-capped',
  'reserve-when-delivery-is-often-not-proven': 'rule.reserve-when-delivery-is-often-not-proven',
  'reserve-when-seller-often-calls-off-sales': 'rule.reserve-when-seller-often-calls-off-sales',
  'reserve-when-three-orders-and-a-twentieth-are-lost': 'rule.reserve-when-three-orders-and-a-twentieth-are-lost',
  'seller-is-established-after-a-month-of-good-orders': 'rule.seller-is-established-after-a-month-of-good-orders',
  'seller-is-trusted-after-a-quarter-of-good-orders': 'rule.seller-is-trusted-after-a-quarter-of-good-orders',
  'watch-when-money-often-goes-back': 'rule.watch-when-money-often-goes-back',
  'watch-when-orders-are-surely-lost': 'rule.watch-when-orders-are-surely-lost',
  'watch-when-parcels-leave-late': 'rule.watch-when-parcels-leave-late',
  'watch-when-reviews-count-for-nothing': 'rule.watch-when-reviews-count-for-nothing',
  'watch-when-seller-buys-from-own-shop': 'rule.watch-when-seller-buys-from-own-shop',
  'watch-when-seller-calls-off-sales': 'rule.watch-when-seller-calls-off-sales',
}

export function sayRule(t: Words, id: string): string {
  const known = names[id]
  return known ? t(known) : id.replaceAll('-', ' ')
}
