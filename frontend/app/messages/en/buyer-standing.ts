// English: where a buyer stands with the rules about problems that are none.
import type { Message } from '../catalogue.ts'

export const buyerStanding = {
  'buyer.title': 'Your standing as a buyer',
  'buyer.line': 'What is on record, and what it means when you report a problem',
  'buyer.lead':
    'A tie is decided for the buyer. Whoever reports problems again and again that are none loses that, never by one seller’s word alone. This is what is on record about you.',
  'buyer.good': 'Nothing is in force against you.',
  'buyer.good_means': 'When your word stands against a seller’s, the tie is decided for you.',
  'buyer.in_force': 'In force now',
  'buyer.no_benefit_of_doubt': 'A tie is not decided for you',
  'buyer.order_cap': 'Your orders have a limit',
  'buyer.why': 'Why',
  'buyer.means': 'What it means',
  'buyer.lifts': 'What ends it',
  'buyer.until': 'Ends by itself in {until} at the latest, also if you buy nothing until then.',
  'buyer.figures': 'Your figures',
  'buyer.window': {
    one: 'Orders of the last day with other people’s shops; each seller counts once.',
    other: 'Orders of the last {count} days with other people’s shops; each seller counts once.',
  },
  'buyer.of': '{part} of {whole} sellers',
  'buyer.limit_of': 'from {part} of {whole}',
  'buyer.limit_share': 'above {share}, and at least {count}',
  'buyer.reached': 'reached',
  'buyer.few': {
    one: 'With fewer than {count} seller nothing is said of anybody.',
    other: 'With fewer than {count} sellers nothing is said of anybody.',
  },
  'buyer.not_counted_title': 'What never counts against you',
  'buyer.not_counted':
    'A problem that you took back. Parcels that were not sent or did not arrive and whose money came back by itself. A problem with a shop that rules have frozen or banned since.',
  'buyer.why_link': 'What is on record about you, and what ends it',
  'buyer.cap_at_till': 'Nothing was taken from you, and your cart is kept.',
  'buyer.doubt_title': 'Before you report: a tie will not be decided for you.',
  'buyer.doubt_means': 'Show it well: photos, the code and dates prove as much as ever.',
} satisfies Record<string, Message>
