// Scams as people try them: what stops each, where it is felt, and the test that plays it. For docs/trust.md; a test asks that every
// rule and every test named here exists.

export interface Scam {
  name: string
  /** What it looks like to whoever is cheated. */
  how: string
  /** Ids of trust's rules; empty where the money or the order's own rules stop it without being asked. */
  rules: readonly string[]
  /** Where it is stopped, as a person would say. */
  door: string
  /** File in the repository, and a test's title in it. */
  test: readonly [file: string, title: string]
  /** Who looks like it from afar, and why nothing happens to them. */
  lookalike: string
}

const story = (name: string) => `backend/test/stories/${name}.test.ts`
const scamStory = story('scams-are-stopped-by-rules')
const thiefStory = story('a-thief-is-patient')
const phoneStory = story('codes-are-asked-for-on-the-phone')
const recordStory = story('a-buyer-reads-what-is-on-record')

export const scams: readonly Scam[] = [
  {
    name: 'Takes money and sends nothing',
    how: 'Cheap goods, many orders, no parcel.',
    rules: ['open-exposure-is-capped', 'orders-per-day-are-capped', 'freeze-shop-when-paid-orders-are-not-shipped'],
    door: 'the till; escrow gives the money back after 72 hours',
    test: [scamStory, 'three buyers pay and nothing is sent: their money is back, and nobody else can buy'],
    lookalike: 'A seller who is ill: three orders and a tenth of a fortnight must go back; a holiday can be set.',
  },
  {
    name: 'Many orders at once before anybody pays',
    how: 'Each order looks small while the others wait for their payment.',
    rules: ['open-exposure-is-capped'],
    door: 'the till: what waits for its payment counts',
    test: [
      thiefStory,
      'orders that wait for their payment count: five dear ones placed at once do not slip under the cap of a new shop',
    ],
    lookalike: 'A rush of buyers: an order that nobody pays is over after 15 minutes and counts no more.',
  },
  {
    name: 'The code asked for on the phone',
    how: '“Tell me your code, so that the rider may leave”: entered at once, nothing sent.',
    rules: [
      'freeze-payouts-when-buyers-deny-that-parcels-came',
      'freeze-shop-when-a-quarter-of-buyers-deny-that-parcels-came',
    ],
    door: 'payouts, then the shop; the money of each such order waits twice as long',
    test: [
      phoneStory,
      'three buyers of four orders say so: payouts stop before anything is paid; the same buyer thrice would be one',
    ],
    lookalike:
      'A busy shop with a few false complaints: three buyers and a tenth of the orders of four weeks are needed.',
  },
  {
    name: 'The buyer talked into confirming',
    how: '“Press that all is well, then I will send it.”',
    rules: ['code-is-mandatory-above-an-amount'],
    door: 'the buyer’s confirmation: where only the code counts her word is refused',
    test: [
      story('only-the-code-proves-a-dear-parcel'),
      'without the code nothing is released: the money goes back by itself, whatever anybody says on the phone',
    ],
    lookalike: 'A seller whose code was mistyped to the end: then the buyer’s word counts again.',
  },
  {
    name: 'Bust-out after a good name',
    how: 'Months of cheap sales, then dear orders all at once.',
    rules: [
      'order-far-above-the-usual-is-refused',
      'freeze-payouts-when-a-surge-is-not-delivered',
      'open-exposure-grows-with-what-was-sold',
    ],
    door: 'the till; payouts',
    test: [
      thiefStory,
      'a tier bought with ten orders for KES 350 opens no more than a new shop has, and nothing that is far above what it sells',
    ],
    lookalike:
      'A popular shop before Christmas: a surge that is delivered is no surge, and up to KES 20,000, 50,000 or 100,000 nobody is asked.',
  },
  {
    name: 'A tier bought from friends',
    how: 'Ten sham orders for KES 100 with eight telephones make a shop Established.',
    rules: ['open-exposure-grows-with-what-was-sold'],
    door: 'the till: what may be open follows what was really sold',
    test: [
      thiefStory,
      'a tier bought with ten orders for KES 350 opens no more than a new shop has, and nothing that is far above what it sells',
    ],
    lookalike: 'A seller of small things: up to KES 65,000 open nobody is asked, whatever was sold.',
  },
  {
    name: 'Many small shops, one pocket',
    how: 'Each stays below every limit; all are paid to one M-Pesa number.',
    rules: ['open-exposure-of-one-pocket-is-capped'],
    door: 'the till: they have one cap between them',
    test: [
      thiefStory,
      'three new shops that are paid to one M-Pesa number have one shop’s cap between them; three with three numbers have three',
    ],
    lookalike: 'A couple with two shops and one number: they sell on, up to the cap of one shop.',
  },
  {
    name: 'Buying from oneself',
    how: 'The owner, the owner’s browser or the owner’s second account buys, confirms and praises.',
    rules: ['watch-when-seller-buys-from-own-shop'],
    door: 'counting: such orders count for nothing; with three the money waits longer',
    test: [
      'backend/modules/identity/links.test.ts',
      'Salim buys from himself: by his own browser as a guest, or by a second account, such orders count for nothing',
    ],
    lookalike: 'A brother who buys once: the order goes through and is not counted, nothing else happens.',
  },
  {
    name: 'Review rings',
    how: 'The same few people praise one shop.',
    rules: ['watch-when-reviews-count-for-nothing'],
    door: 'the stars: such reviews are shown and weigh nothing',
    test: [
      'backend/modules/reviews/reviews.test.ts',
      'the stars of whoever buys mostly from one shop are shown and do not count, until she buys elsewhere too',
    ],
    lookalike: 'A faithful buyer: her stars count as soon as she has bought elsewhere too.',
  },
  {
    name: 'A sleeping shop that wakes',
    how: 'An old account is sold or stolen: another number, another device, suddenly orders.',
    rules: ['freeze-payouts-when-a-sleeping-shop-wakes-changed', 'limit-orders-when-a-sleeping-shop-wakes-changed'],
    door: 'payouts for a week, a new seller’s caps for four',
    test: [
      thiefStory,
      'a shop that slept for two months and wakes with another number is paid nothing for a week; one that only slept is left in peace',
    ],
    lookalike: 'A shop of one season: without a change of number or device nothing follows.',
  },
  {
    name: 'Account taken over, SIM swapped',
    how: 'A new device, a new password, and the payout number points elsewhere.',
    rules: ['freeze-payouts-when-an-account-looks-taken-over', 'freeze-payouts-after-a-change-of-number'],
    door: 'payouts wait 72 hours, and the old number is told',
    test: [
      scamStory,
      'a new device and a new password within three days hold the payouts of the account, and nothing else',
    ],
    lookalike: 'A repair shop that signs in on many devices: a device alone holds nothing.',
  },
  {
    name: 'Fake or re-used tracking',
    how: 'A parcel number of somebody else’s order, or one that was made up.',
    rules: ['freeze-payouts-when-parcel-numbers-are-used-twice', 'ban-when-deliveries-were-made-up'],
    door: 'shipping: the number is refused; no number ever proves delivery',
    test: [scamStory, 'a parcel number of another buyer is refused, and the second try freezes the payouts'],
    lookalike: 'A typing slip: the first one is refused and has no consequence.',
  },
  {
    name: 'Stolen photos',
    how: 'Pictures of another shop, made smaller or saved again.',
    rules: [
      'listing-with-a-picture-of-another-shop-is-quarantined',
      'freeze-payouts-when-pictures-are-again-and-again-others',
    ],
    door: 'the listing is not shown',
    test: [
      scamStory,
      'a picture that another shop had first takes the listing off the show, and counts against its shop',
    ],
    lookalike: 'A maker’s own picture that many shops use: with three or more shops it is nobody’s.',
  },
  {
    name: 'Bait price',
    how: 'A telephone for a quarter of what it costs.',
    rules: ['listing-far-below-median-is-quarantined', 'listing-raised-far-above-its-price-is-quarantined'],
    door: 'the listing is not shown until the price is a real one',
    test: [
      'backend/modules/catalogue/catalogue.test.ts',
      'a price that looks like bait is kept off show with the reason, until it is a real one',
    ],
    lookalike:
      'A clearance: down to 60 % of the middle price nothing follows, and with fewer than 20 others nobody can tell.',
  },
  {
    name: 'Listing bursts',
    how: 'Hundreds of listings in an hour, to be found before anybody notices.',
    rules: ['listings-per-hour-are-capped', 'active-listings-are-capped'],
    door: 'publishing',
    test: [
      'backend/modules/catalogue/catalogue.test.ts',
      'a new seller may add five products an hour, and drafts are no way around it',
    ],
    lookalike: 'A shop that brings its whole file: what is over the hour waits as a draft.',
  },
  {
    name: 'Banned, and back under another name',
    how: 'The same device, payout number or M-Pesa name.',
    rules: [
      'freeze-shop-of-who-is-linked-to-a-banned-seller',
      'ban-when-a-banned-seller-comes-back',
      'limit-orders-of-a-known-seller-linked-to-a-banned-one',
      'limit-orders-of-who-resembles-a-banned-seller',
    ],
    door: 'the shop is frozen at one proof, banned at two',
    test: [
      scamStory,
      'whoever was banned comes back with the same phone and is stopped; with the same number as well, for good',
    ],
    lookalike:
      'A family or a cyber café: nothing while nobody is banned; whoever has a month of good orders stays open under a new seller’s caps; an IP address is never a link.',
  },
  {
    name: 'A family on one phone',
    how: 'No scam: two shops, one device.',
    rules: [],
    door: 'none',
    test: [
      thiefStory,
      'a family sells on one phone: linked they are, and nothing follows while nobody of them is banned',
    ],
    lookalike: 'This is the lookalike.',
  },
  {
    name: '“Nothing came”, though the code was given',
    how: 'The buyer, or a friend who was given the code, has the parcel and denies it.',
    rules: [
      'buyer-whose-problems-were-none-loses-the-benefit-of-the-doubt',
      'buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt',
    ],
    door: 'the problem is refused, and it stands on the buyer’s record',
    test: [
      phoneStory,
      'who denies her code at every shop loses the benefit of the doubt herself, and the shops nothing',
    ],
    lookalike:
      'A buyer who was really cheated: one seller’s view alone says nothing of her, and a shop that is frozen later speaks against nobody.',
  },
  {
    name: 'A problem with every seller',
    how: 'Each parcel is damaged, each time the money is wanted back and the goods are kept.',
    rules: [
      'buyer-who-claims-against-many-sellers-loses-the-benefit-of-the-doubt',
      'order-of-a-buyer-who-claims-against-most-sellers-is-capped',
    ],
    door: 'ties, and the till; another number of the same account is no clean sheet',
    test: [
      recordStory,
      'a dear order of hers is refused with her own figures; the refusal is on record with its facts, and judged again it is the same',
    ],
    lookalike: 'An unlucky buyer: three sellers and three in ten are needed, and after a year it is over by itself.',
  },
  {
    name: 'Another thing sent back',
    how: 'The buyer returns an empty box.',
    rules: [],
    door: 'disputes: goods go back with a code of their own, which the seller enters once the right thing is back',
    test: [
      story('a-problem-is-settled-by-the-table'),
      'goods go back with their own code, and only then does the money',
    ],
    lookalike: 'An honest buyer whose seller says nothing when it comes back: silence pays her.',
  },
  {
    name: 'The refund to another number',
    how: '“Send it to my sister’s phone.”',
    rules: [],
    door: 'payments: a refund goes to the number that paid, or to nobody',
    test: [
      'backend/modules/payments/float.test.ts',
      'refunds go to the paying number and never exceed the payment, whatever is written to the table',
    ],
    lookalike: 'A buyer whose number is gone: the money stays hers, unclaimed, until M-Pesa can reach her.',
  },
  {
    name: 'A forged M-Pesa message',
    how: 'A screenshot, a typed receipt code.',
    rules: [],
    door: 'payments: what is typed only makes us ask M-Pesa',
    test: ['backend/modules/payments/collecting.test.ts', 'a receipt that has paid for one order pays for no other'],
    lookalike: 'A buyer who paid and whose callback was lost: M-Pesa is asked, and she is believed by its answer.',
  },
  {
    name: 'Refund and release both',
    how: 'Buyer and seller together try to be paid twice by Amana.',
    rules: [],
    door: 'the ledger: one account for each order, and its floor is zero',
    test: [
      'backend/modules/disputes/every-way-ends.test.ts',
      'with nobody doing anything more, every dispute ends, its order with it, and nothing is left in escrow',
    ],
    lookalike: 'None: the books know nobody.',
  },
  {
    name: 'Triangulation',
    how: 'Sells what another shop has, orders it there for the buyer, and keeps the difference.',
    rules: ['listing-with-a-picture-of-another-shop-is-quarantined', 'listing-far-below-median-is-quarantined'],
    door: 'publishing; M-Pesa knows no stolen cards, so the trick pays only by the pictures and the price of others',
    test: [
      scamStory,
      'a picture that another shop had first takes the listing off the show, and counts against its shop',
    ],
    lookalike: 'A trader who buys wholesale: own pictures, a real price, nothing follows.',
  },
  {
    name: 'Counterfeits',
    how: 'A much copied brand, cheaply.',
    rules: [
      'much-copied-brand-needs-a-proved-number',
      'limit-listings-when-two-buyers-were-sold-counterfeits',
      'ban-when-three-buyers-were-sold-counterfeits',
    ],
    door: 'listings at two buyers who won, the shop for good at three',
    test: [
      'backend/modules/trust/judge-oddities.test.ts',
      'one buyer who loses ten orders within a month is one buyer, whatever else happened',
    ],
    lookalike: 'A seller with one angry buyer: one buyer is one, however often.',
  },
  {
    name: 'Away from Amana',
    how: 'A number, a link or a till in a text: “pay me directly”.',
    rules: [
      'limit-messages-after-three-tries-to-share-contacts',
      'limit-listings-after-five-tries-to-share-contacts',
      'freeze-shop-after-eight-tries-to-share-contacts',
    ],
    door: 'the text is refused; the ladder follows',
    test: [
      'backend/modules/screening/actions/refuse-contact-details.test.ts',
      'a seller who writes a number into a description is refused and shown the place; the attempt is told',
    ],
    lookalike: 'A size, a model or a price that looks like a number: see the measurements of screening.',
  },
]
