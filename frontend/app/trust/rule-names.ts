// What a rule is called; one that is newer than this page, or that was only ever a refusal, is read as its id says it.
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

const names: Record<string, MessageKey> = {
  'active-listings-are-capped': 'rule.active_listings_are_capped',
  'ban-when-a-banned-seller-comes-back': 'rule.ban_when_a_banned_seller_comes_back',
  'ban-when-deliveries-were-made-up': 'rule.ban_when_deliveries_were_made_up',
  'ban-when-frozen-a-second-time': 'rule.ban_when_frozen_a_second_time',
  'ban-when-three-buyers-were-sold-counterfeits': 'rule.ban_when_three_buyers_were_sold_counterfeits',
  'buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt':
    'rule.buyer_who_claims_against_many_sellers_loses_the_benefit_of_the_doubt',
  'buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt':
    'rule.buyer_whose_problems_were_none_loses_the_benefit_of_the_doubt',
  'code-is-mandatory-above-an-amount': 'rule.code_is_mandatory_above_an_amount',
  'freeze-payouts-after-a-change-of-number': 'rule.freeze_payouts_after_a_change_of_number',
  'freeze-payouts-when-a-sleeping-shop-wakes-changed': 'rule.freeze_payouts_when_a_sleeping_shop_wakes_changed',
  'freeze-payouts-when-a-surge-is-not-delivered': 'rule.freeze_payouts_when_a_surge_is_not_delivered',
  'freeze-payouts-when-an-account-looks-taken-over': 'rule.freeze_payouts_when_an_account_looks_taken_over',
  'freeze-payouts-when-buyers-deny-that-parcels-came': 'rule.freeze_payouts_when_buyers_deny_that_parcels_came',
  'freeze-payouts-when-lost-rate-is-surely-high': 'rule.freeze_payouts_when_lost_rate_is_surely_high',
  'freeze-payouts-when-orders-are-lost-thick-and-fast': 'rule.freeze_payouts_when_orders_are_lost_thick_and_fast',
  'freeze-payouts-when-parcel-numbers-are-used-twice': 'rule.freeze_payouts_when_parcel_numbers_are_used_twice',
  'freeze-payouts-when-pictures-are-again-and-again-others':
    'rule.freeze_payouts_when_pictures_are_again_and_again_others',
  'freeze-shop-after-eight-tries-to-share-contacts': 'rule.freeze_shop_after_eight_tries_to_share_contacts',
  'freeze-shop-of-who-is-linked-to-a-banned-seller': 'rule.freeze_shop_of_who_is_linked_to_a_banned_seller',
  'freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came':
    'rule.freeze_shop_when_a_quarter_of_buyers_deny_that_parcels_came',
  'freeze-shop-when-a-tenth-of-orders-is-lost': 'rule.freeze_shop_when_a_tenth_of_orders_is_lost',
  'freeze-shop-when-paid-orders-are-not-shipped': 'rule.freeze_shop_when_paid_orders_are_not_shipped',
  'limit-listings-after-five-tries-to-share-contacts': 'rule.limit_listings_after_five_tries_to_share_contacts',
  'limit-listings-when-listings-are-refused-again-and-again':
    'rule.limit_listings_when_listings_are_refused_again_and_again',
  'limit-listings-when-two-buyers-were-sold-counterfeits': 'rule.limit_listings_when_two_buyers_were_sold_counterfeits',
  'limit-messages-after-three-tries-to-share-contacts': 'rule.limit_messages_after_three_tries_to_share_contacts',
  'limit-orders-of-a-known-seller-linked-to-a-banned-one': 'rule.limit_orders_of_a_known_seller_linked_to_a_banned_one',
  'limit-orders-of-who-resembles-a-banned-seller': 'rule.limit_orders_of_who_resembles_a_banned_seller',
  'limit-orders-when-a-sleeping-shop-wakes-changed': 'rule.limit_orders_when_a_sleeping_shop_wakes_changed',
  'listing-far-below-median-is-quarantined': 'rule.listing_far_below_median_is_quarantined',
  'listing-raised-far-above-its-price-is-quarantined': 'rule.listing_raised_far_above_its_price_is_quarantined',
  'listing-with-a-picture-of-another-shop-is-quarantined': 'rule.listing_with_a_picture_of_another_shop_is_quarantined',
  'listings-per-hour-are-capped': 'rule.listings_per_hour_are_capped',
  'money-waits-after-delivery': 'rule.money_waits_after_delivery',
  'much-copied-brand-needs-a-proved-number': 'rule.much_copied_brand_needs_a_proved_number',
  'new-seller-keeps-a-reserve': 'rule.new_seller_keeps_a_reserve',
  'new-seller-stays-out-of-high-risk-categories': 'rule.new_seller_stays_out_of_high_risk_categories',
  'open-exposure-grows-with-what-was-sold': 'rule.open_exposure_grows_with_what_was_sold',
  'open-exposure-is-capped': 'rule.open_exposure_is_capped',
  'open-exposure-of-one-pocket-is-capped': 'rule.open_exposure_of_one_pocket_is_capped',
  'order-far-above-the-usual-is-refused': 'rule.order_far_above_the_usual_is_refused',
  'order-of-a-buyer-who-claims-against-most-sellers-is-capped':
    'rule.order_of_a_buyer_who_claims_against_most_sellers_is_capped',
  'orders-per-day-are-capped': 'rule.orders_per_day_are_capped',
  'reserve-when-delivery-is-often-not-proven': 'rule.reserve_when_delivery_is_often_not_proven',
  'reserve-when-seller-often-calls-off-sales': 'rule.reserve_when_seller_often_calls_off_sales',
  'reserve-when-three-orders-and-a-twentieth-are-lost': 'rule.reserve_when_three_orders_and_a_twentieth_are_lost',
  'seller-is-established-after-a-month-of-good-orders': 'rule.seller_is_established_after_a_month_of_good_orders',
  'seller-is-trusted-after-a-quarter-of-good-orders': 'rule.seller_is_trusted_after_a_quarter_of_good_orders',
  'watch-when-money-often-goes-back': 'rule.watch_when_money_often_goes_back',
  'watch-when-orders-are-surely-lost': 'rule.watch_when_orders_are_surely_lost',
  'watch-when-parcels-leave-late': 'rule.watch_when_parcels_leave_late',
  'watch-when-reviews-count-for-nothing': 'rule.watch_when_reviews_count_for_nothing',
  'watch-when-seller-buys-from-own-shop': 'rule.watch_when_seller_buys_from_own_shop',
  'watch-when-seller-calls-off-sales': 'rule.watch_when_seller_calls_off_sales',
}

export function sayRule(t: Words, id: string): string {
  const known = names[id]
  return known ? t(known) : id.replaceAll('-', ' ')
}
