// Swahili: what the rules of trust are called.
import type { Message } from '../catalogue.ts'

export const ruleNames = {
  'rule.active_listings_are_capped': 'Bidhaa zinazoonyeshwa zina kikomo',
  'rule.ban_when_a_banned_seller_comes_back': 'Kufungia kabisa muuzaji aliyefungiwa akirudi',
  'rule.ban_when_deliveries_were_made_up': 'Kufungia kabisa uwasilishaji ukibuniwa',
  'rule.ban_when_frozen_a_second_time': 'Kufungia kabisa duka likisimamishwa mara ya pili',
  'rule.ban_when_three_buyers_were_sold_counterfeits': 'Kufungia kabisa wanunuzi watatu wakiuziwa bidhaa bandia',
  'rule.buyer_who_claims_against_many_sellers_loses_the_benefit_of_the_doubt':
    'Mnunuzi anayedai dhidi ya wauzaji wengi hapewi faida ya shaka',
  'rule.buyer_whose_problems_were_none_loses_the_benefit_of_the_doubt':
    'Mnunuzi ambaye madai yake hayakuwa kweli hapewi faida ya shaka',
  'rule.code_is_mandatory_above_an_amount': 'Nambari ya makabidhiano ni lazima juu ya kiasi fulani',
  'rule.freeze_payouts_after_a_change_of_number': 'Kusimamisha malipo baada ya kubadili nambari',
  'rule.freeze_payouts_when_a_sleeping_shop_wakes_changed': 'Kusimamisha malipo duka lililolala likiamka limebadilika',
  'rule.freeze_payouts_when_a_surge_is_not_delivered': 'Kusimamisha malipo oda nyingi za ghafla zisipofika',
  'rule.freeze_payouts_when_an_account_looks_taken_over': 'Kusimamisha malipo akaunti ikionekana kutekwa',
  'rule.freeze_payouts_when_buyers_deny_that_parcels_came': 'Kusimamisha malipo wanunuzi wakikana kupokea vifurushi',
  'rule.freeze_payouts_when_lost_rate_is_surely_high': 'Kusimamisha malipo oda nyingi mno zikipotea',
  'rule.freeze_payouts_when_orders_are_lost_thick_and_fast': 'Kusimamisha malipo oda zikipotea mfululizo',
  'rule.freeze_payouts_when_parcel_numbers_are_used_twice':
    'Kusimamisha malipo nambari za vifurushi zikitumika mara mbili',
  'rule.freeze_payouts_when_pictures_are_again_and_again_others':
    'Kusimamisha malipo picha za wengine zikitumika tena na tena',
  'rule.freeze_shop_after_eight_tries_to_share_contacts':
    'Kusimamisha duka baada ya majaribio manane ya kutoa mawasiliano',
  'rule.freeze_shop_of_who_is_linked_to_a_banned_seller': 'Kusimamisha duka la anayehusiana na muuzaji aliyefungiwa',
  'rule.freeze_shop_when_a_quarter_of_buyers_deny_that_parcels_came':
    'Kusimamisha duka robo ya wanunuzi wakikana kupokea',
  'rule.freeze_shop_when_a_tenth_of_orders_is_lost': 'Kusimamisha duka oda moja kwa kumi ikipotea',
  'rule.freeze_shop_when_paid_orders_are_not_shipped': 'Kusimamisha duka oda zilizolipwa zisipotumwa',
  'rule.limit_listings_after_five_tries_to_share_contacts':
    'Kuzuia bidhaa mpya baada ya majaribio matano ya kutoa mawasiliano',
  'rule.limit_listings_when_listings_are_refused_again_and_again':
    'Kuzuia bidhaa mpya bidhaa zikikataliwa tena na tena',
  'rule.limit_listings_when_two_buyers_were_sold_counterfeits': 'Kuzuia bidhaa mpya wanunuzi wawili wakiuziwa bandia',
  'rule.limit_messages_after_three_tries_to_share_contacts':
    'Kuzuia ujumbe baada ya majaribio matatu ya kutoa mawasiliano',
  'rule.limit_orders_of_a_known_seller_linked_to_a_banned_one':
    'Kuzuia oda za muuzaji anayejulikana anayehusiana na aliyefungiwa',
  'rule.limit_orders_of_who_resembles_a_banned_seller': 'Kuzuia oda za anayefanana na muuzaji aliyefungiwa',
  'rule.limit_orders_when_a_sleeping_shop_wakes_changed': 'Kuzuia oda duka lililolala likiamka limebadilika',
  'rule.listing_far_below_median_is_quarantined': 'Bidhaa yenye bei ya chini mno huzuiwa',
  'rule.listing_raised_far_above_its_price_is_quarantined': 'Bidhaa iliyopandishwa bei mno huzuiwa',
  'rule.listing_with_a_picture_of_another_shop_is_quarantined': 'Bidhaa yenye picha ya duka jingine huzuiwa',
  'rule.listings_per_hour_are_capped': 'Bidhaa mpya kwa saa zina kikomo',
  'rule.money_waits_after_delivery': 'Pesa husubiri baada ya kufika',
  'rule.much_copied_brand_needs_a_proved_number': 'Chapa inayoigwa sana huhitaji nambari iliyothibitishwa',
  'rule.new_seller_keeps_a_reserve': 'Muuzaji mpya huwekewa akiba',
  'rule.new_seller_stays_out_of_high_risk_categories': 'Muuzaji mpya hauzi aina zenye hatari kubwa',
  'rule.open_exposure_grows_with_what_was_sold': 'Oda zilizo wazi hukua kwa kadiri ya mauzo',
  'rule.open_exposure_is_capped': 'Thamani ya oda zilizo wazi ina kikomo',
  'rule.open_exposure_of_one_pocket_is_capped': 'Thamani ya oda za mfuko mmoja ina kikomo',
  'rule.order_far_above_the_usual_is_refused': 'Oda iliyozidi mno kawaida hukataliwa',
  'rule.order_of_a_buyer_who_claims_against_most_sellers_is_capped':
    'Oda ya mnunuzi anayedai dhidi ya wengi ina kikomo',
  'rule.orders_per_day_are_capped': 'Oda kwa siku zina kikomo',
  'rule.reserve_when_delivery_is_often_not_proven': 'Akiba uwasilishaji usipothibitishwa mara nyingi',
  'rule.reserve_when_seller_often_calls_off_sales': 'Akiba muuzaji akighairi mauzo mara nyingi',
  'rule.reserve_when_three_orders_and_a_twentieth_are_lost': 'Akiba oda tatu na moja kwa ishirini zikipotea',
  'rule.seller_is_established_after_a_month_of_good_orders': 'Muuzaji huwa imara baada ya mwezi wa oda nzuri',
  'rule.seller_is_trusted_after_a_quarter_of_good_orders': 'Muuzaji huaminika baada ya robo mwaka ya oda nzuri',
  'rule.watch_when_money_often_goes_back': 'Kuangalia pesa zikirudi mara nyingi',
  'rule.watch_when_orders_are_surely_lost': 'Kuangalia oda zikipotea bila shaka',
  'rule.watch_when_parcels_leave_late': 'Kuangalia vifurushi vikichelewa kutoka',
  'rule.watch_when_reviews_count_for_nothing': 'Kuangalia maoni yasiyohesabiwa',
  'rule.watch_when_seller_buys_from_own_shop': 'Kuangalia muuzaji akinunua kwenye duka lake',
  'rule.watch_when_seller_calls_off_sales': 'Kuangalia muuzaji akighairi mauzo',
} satisfies Record<string, Message>
