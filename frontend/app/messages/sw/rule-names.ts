// Swahili: what the rules of trust are called.
import type { Message } from '../catalogue.ts'

export const ruleNames = {
  'rule.active-listings-are-capped': 'Bidhaa zinazoonyeshwa zina kikomo',
  'rule.ban-when-a-banned-seller-comes-back': 'Kufungia kabisa muuzaji aliyefungiwa akirudi',
  'rule.ban-when-deliveries-were-made-up': 'Kufungia kabisa uwasilishaji ukibuniwa',
  'rule.ban-when-frozen-a-second-time': 'Kufungia kabisa duka likisimamishwa mara ya pili',
  'rule.ban-when-three-buyers-were-sold-counterfeits': 'Kufungia kabisa wanunuzi watatu wakiuziwa bidhaa bandia',
  'rule.buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt':
    'Mnunuzi anayedai dhidi ya wauzaji wengi hapewi faida ya shaka',
  'rule.buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt':
    'Mnunuzi ambaye madai yake hayakuwa kweli hapewi faida ya shaka',
  'rule.code-is-mandatory-above-an-amount': 'Nambari ya siri ni lazima juu ya kiasi fulani',
  'rule.freeze-payouts-after-a-change-of-number': 'Kusimamisha malipo baada ya kubadili nambari',
  'rule.freeze-payouts-when-a-sleeping-shop-wakes-changed': 'Kusimamisha malipo duka lililolala likiamka limebadilika',
  'rule.freeze-payouts-when-a-surge-is-not-delivered': 'Kusimamisha malipo oda nyingi za ghafla zisipofika',
  'rule.freeze-payouts-when-an-account-looks-taken-over': 'Kusimamisha malipo akaunti ikionekana kutekwa',
  'rule.freeze-payouts-when-buyers-deny-that-parcels-came': 'Kusimamisha malipo wanunuzi wakikana kupokea vifurushi',
  'rule.freeze-payouts-when-lost-rate-is-surely-high': 'Kusimamisha malipo oda nyingi mno zikipotea',
  'rule.freeze-payouts-when-orders-are-lost-thick-and-fast': 'Kusimamisha malipo oda zikipotea mfululizo',
  'rule.freeze-payouts-when-parcel-numbers-are-used-twice':
    'Kusimamisha malipo nambari za vifurushi zikitumika mara mbili',
  'rule.freeze-payouts-when-pictures-are-again-and-again-others':
    'Kusimamisha malipo picha za wengine zikitumika tena na tena',
  'rule.freeze-shop-after-eight-tries-to-share-contacts':
    'Kusimamisha duka baada ya majaribio manane ya kutoa mawasiliano',
  'rule.freeze-shop-of-who-is-linked-to-a-banned-seller': 'Kusimamisha duka la anayehusiana na muuzaji aliyefungiwa',
  'rule.freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came':
    'Kusimamisha duka robo ya wanunuzi wakikana kupokea',
  'rule.freeze-shop-when-a-tenth-of-orders-is-lost': 'Kusimamisha duka oda moja kwa kumi ikipotea',
  'rule.freeze-shop-when-paid-orders-are-not-shipped': 'Kusimamisha duka oda zilizolipwa zisipotumwa',
  'rule.limit-listings-after-five-tries-to-share-contacts':
    'Kuzuia bidhaa mpya baada ya majaribio matano ya kutoa mawasiliano',
  'rule.limit-listings-when-listings-are-refused-again-and-again':
    'Kuzuia bidhaa mpya bidhaa zikikataliwa tena na tena',
  'rule.limit-listings-when-two-buyers-were-sold-counterfeits': 'Kuzuia bidhaa mpya wanunuzi wawili wakiuziwa bandia',
  'rule.limit-messages-after-three-tries-to-share-contacts':
    'Kuzuia ujumbe baada ya majaribio matatu ya kutoa mawasiliano',
  'rule.limit-orders-of-a-known-seller-linked-to-a-banned-one':
    'Kuzuia oda za muuzaji anayejulikana anayehusiana na aliyefungiwa',
  'rule.limit-orders-of-who-resembles-a-banned-seller': 'Kuzuia oda za anayefanana na muuzaji aliyefungiwa',
  'rule.limit-orders-when-a-sleeping-shop-wakes-changed': 'Kuzuia oda duka lililolala likiamka limebadilika',
  'rule.listing-far-below-median-is-quarantined': 'Bidhaa yenye bei ya chini mno huzuiwa',
  'rule.listing-raised-far-above-its-price-is-quarantined': 'Bidhaa iliyopandishwa bei mno huzuiwa',
  'rule.listing-with-a-picture-of-another-shop-is-quarantined': 'Bidhaa yenye picha ya duka jingine huzuiwa',
  'rule.listings-per-hour-are-capped': 'Bidhaa mpya kwa saa zina kikomo',
  'rule.money-waits-after-delivery': 'Pesa husubiri baada ya kufika',
  'rule.much-copied-brand-needs-a-proved-number': 'Chapa inayoigwa sana huhitaji nambari iliyothibitishwa',
  'rule.new-seller-keeps-a-reserve': 'Muuzaji mpya huwekewa akiba',
  'rule.new-seller-stays-out-of-high-risk-categories': 'Muuzaji mpya hauzi aina zenye hatari kubwa',
  'rule.open-exposure-grows-with-what-was-sold': 'Oda zilizo wazi hukua kwa kadiri ya mauzo',
  'rule.open-exposure-is-capped': 'Thamani ya oda zilizo wazi ina kikomo',
  'rule.open-exposure-of-one-pocket-is-capped': 'Thamani ya oda za mfuko mmoja ina kikomo',
  'rule.order-far-above-the-usual-is-refused': 'Oda iliyozidi mno kawaida hukataliwa',
  'rule.order-of-a-buyer-who-claims-against-most-sellers-is-capped':
    'Oda ya mnunuzi anayedai dhidi ya wengi ina kikomo',
  'rule.orders-per-day-are-capped': 'Oda kwa siku zina kikomo',
  'rule.reserve-when-delivery-is-often-not-proven': 'Akiba uwasilishaji usipothibitishwa mara nyingi',
  'rule.reserve-when-seller-often-calls-off-sales': 'Akiba muuzaji akighairi mauzo mara nyingi',
  'rule.reserve-when-three-orders-and-a-twentieth-are-lost': 'Akiba oda tatu na moja kwa ishirini zikipotea',
  'rule.seller-is-established-after-a-month-of-good-orders': 'Muuzaji huwa imara baada ya mwezi wa oda nzuri',
  'rule.seller-is-trusted-after-a-quarter-of-good-orders': 'Muuzaji huaminika baada ya robo mwaka ya oda nzuri',
  'rule.watch-when-money-often-goes-back': 'Kuangalia pesa zikirudi mara nyingi',
  'rule.watch-when-orders-are-surely-lost': 'Kuangalia oda zikipotea bila shaka',
  'rule.watch-when-parcels-leave-late': 'Kuangalia vifurushi vikichelewa kutoka',
  'rule.watch-when-reviews-count-for-nothing': 'Kuangalia maoni yasiyohesabiwa',
  'rule.watch-when-seller-buys-from-own-shop': 'Kuangalia muuzaji akinunua kwenye duka lake',
  'rule.watch-when-seller-calls-off-sales': 'Kuangalia muuzaji akighairi mauzo',
} satisfies Record<string, Message>
