// How disputes are decided, as data: each row says for which cases it is and what follows. Every possible case meets exactly
// one row (a test goes through all of them). What each side is told of a row stands beside it, in decision-words.ts.
import type { DisputeReason, DisputeState, Party } from '@amana/contract'

/** The columns: everything that a decision may rest on, and nothing else. */
export const columns = {
  round: ['first', 'appeal_by_buyer', 'appeal_by_seller'],
  reason: ['not_received', 'not_as_described', 'damaged', 'wrong_item', 'counterfeit'],
  /** A tracking number alone is none. */
  evidence: ['none', 'code', 'confirmation'],
  seller: ['not_asked', 'silent', 'accepts', 'offers_part', 'asks_return', 'contests', 'has_return', 'denies_nothing'],
  buyer: ['not_asked', 'shows_photos', 'silent', 'accepts', 'rejects', 'sends_back', 'withdraws'],
  /** Which side's history speaks against it, if only one's does; what is unknown speaks against nobody. */
  records: ['even', 'buyer_doubtful', 'seller_doubtful'],
  /** Below KES 2,000 a way back costs more than it is worth. */
  worth: ['keep_it', 'send_back'],
} as const

type Columns = typeof columns
export type Case = { [C in keyof Columns]: Columns[C][number] }
export type Pattern = { [C in keyof Columns]?: readonly Columns[C][number][] }

export type Follows =
  | { wait: Exclude<DisputeState, 'decided' | 'closed'>; lostBy?: Party | 'nobody' }
  /** Nothing moves: what was said is kept, and the date stays. */
  | { stay: true }
  /** `as_said`: by whom the return came about was settled when it became due. */
  | { end: 'refund' | 'release' | 'delivered'; lostBy: Party | 'nobody' | 'as_said'; agreed?: true }
  /** What the seller offered, or the share that keep-it.ts gives; the rest is the seller's. */
  | { end: 'offered_part' | 'keep_it_part'; lostBy: Party | 'nobody'; agreed?: true }
  /** An appeal for the record alone: the money has gone where it belongs. */
  | { record: 'cleared' | 'stands' }

interface Row {
  when: readonly Pattern[]
  follows: Follows
}

const goods: readonly DisputeReason[] = ['not_as_described', 'damaged', 'wrong_item', 'counterfeit']
const both = ['first', 'appeal_by_buyer'] as const
const answered = ['not_asked', 'silent', 'accepts', 'rejects', 'sends_back'] as const
const refused = ['rejects', 'sends_back'] as const

const nothingCame: Pattern = { round: both, reason: ['not_received'], evidence: ['none'] }
const cameAfterAll: Pattern = { reason: ['not_received'], evidence: ['code', 'confirmation'] }
const problem: Pattern = { round: both, reason: goods, evidence: ['code', 'confirmation'] }
const ofSeller: Pattern = { round: ['appeal_by_seller'] }
const afterCode: Pattern = { ...cameAfterAll, round: ['appeal_by_buyer'] }
const stillDisputed: Pattern = { ...problem, seller: ['offers_part', 'contests'] }

const rows = {
  // Nothing came: without proof of delivery the money never goes to the seller.
  nothing_came: {
    when: [{ ...nothingCame, seller: ['not_asked'], buyer: ['not_asked'] }],
    follows: { wait: 'awaiting_seller' },
  },
  nothing_came_seller_silent: {
    when: [{ ...nothingCame, seller: ['silent'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  nothing_came_seller_accepts: {
    when: [{ ...nothingCame, seller: ['accepts'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  nothing_came_part_offered: {
    when: [{ ...nothingCame, seller: ['offers_part'], buyer: ['not_asked'] }],
    follows: { wait: 'awaiting_buyer' },
  },
  nothing_came_part_agreed: {
    when: [{ ...nothingCame, seller: ['offers_part'], buyer: ['accepts'] }],
    follows: { end: 'offered_part', lostBy: 'nobody', agreed: true },
  },
  nothing_came_part_refused: {
    when: [{ ...nothingCame, seller: ['offers_part'], buyer: ['silent', ...refused] }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  nothing_came_contested: {
    when: [{ ...nothingCame, seller: ['contests'], buyer: ['not_asked'] }],
    follows: { wait: 'awaiting_buyer' },
  },
  nothing_came_has_it_now: {
    when: [{ ...nothingCame, seller: ['contests'], buyer: ['accepts'] }],
    follows: { end: 'release', lostBy: 'nobody', agreed: true },
  },
  nothing_came_no_proof: {
    when: [{ ...nothingCame, seller: ['contests'], buyer: ['silent', ...refused] }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  nothing_to_send_back: {
    when: [{ ...nothingCame, seller: ['asks_return', 'has_return', 'denies_nothing'], buyer: answered }],
    follows: { stay: true },
  },
  code_was_given: {
    when: [{ ...cameAfterAll, round: ['first'] }],
    follows: { end: 'delivered', lostBy: 'buyer' },
  },

  // A problem with the goods: shown by photos, answered by the seller.
  problem_reported: {
    when: [{ ...problem, seller: ['not_asked'], buyer: ['not_asked'] }],
    follows: { wait: 'awaiting_photos' },
  },
  problem_shown: {
    when: [{ ...problem, seller: ['not_asked'], buyer: ['shows_photos'] }],
    follows: { wait: 'awaiting_seller' },
  },
  problem_not_shown: {
    when: [{ ...problem, seller: ['not_asked'], buyer: ['silent'] }],
    follows: { end: 'release', lostBy: 'buyer' },
  },
  goods_never_arrived: {
    when: [{ round: both, reason: goods, evidence: ['none'], buyer: [...answered, 'shows_photos'] }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  seller_silent: {
    when: [{ ...problem, seller: ['silent'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  seller_accepts: {
    when: [{ ...problem, seller: ['accepts'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'nobody' },
  },
  part_offered: {
    when: [{ ...problem, seller: ['offers_part'], buyer: ['not_asked'] }],
    follows: { wait: 'awaiting_buyer' },
  },
  part_agreed: {
    when: [{ ...problem, seller: ['offers_part'], buyer: ['accepts'] }],
    follows: { end: 'offered_part', lostBy: 'nobody', agreed: true },
  },
  part_unanswered: {
    when: [{ ...problem, seller: ['offers_part'], buyer: ['silent'] }],
    follows: { end: 'offered_part', lostBy: 'nobody' },
  },
  contested: {
    when: [{ ...problem, seller: ['contests'], buyer: ['not_asked'] }],
    follows: { wait: 'awaiting_buyer' },
  },
  contest_agreed: {
    when: [{ ...problem, seller: ['contests'], buyer: ['accepts'] }],
    follows: { end: 'release', lostBy: 'nobody', agreed: true },
  },
  contest_unanswered: {
    when: [{ ...problem, seller: ['contests'], buyer: ['silent'] }],
    follows: { end: 'release', lostBy: 'buyer' },
  },

  // Word against word: the records break the tie, and without them it favours the buyer.
  sellers_record_decides: {
    when: [
      { ...stillDisputed, buyer: ['rejects'], records: ['seller_doubtful'] },
      { ...stillDisputed, buyer: ['sends_back'], records: ['seller_doubtful'], worth: ['keep_it'] },
    ],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  tie_goods_go_back: {
    when: [{ ...stillDisputed, buyer: ['rejects'], records: ['even', 'buyer_doubtful'], worth: ['send_back'] }],
    follows: { wait: 'awaiting_return', lostBy: 'seller' },
  },
  buyer_sends_back: {
    when: [{ ...stillDisputed, buyer: ['sends_back'], worth: ['send_back'] }],
    follows: { wait: 'awaiting_return', lostBy: 'nobody' },
  },
  tie_buyer_keeps_it: {
    when: [{ ...stillDisputed, buyer: refused, records: ['even'], worth: ['keep_it'] }],
    follows: { end: 'keep_it_part', lostBy: 'seller' },
  },
  buyers_record_leaves_the_offer: {
    when: [{ ...problem, seller: ['offers_part'], buyer: refused, records: ['buyer_doubtful'], worth: ['keep_it'] }],
    follows: { end: 'offered_part', lostBy: 'nobody' },
  },
  buyers_record_decides: {
    when: [{ ...problem, seller: ['contests'], buyer: refused, records: ['buyer_doubtful'], worth: ['keep_it'] }],
    follows: { end: 'release', lostBy: 'buyer' },
  },

  // The goods go back, with a code of their own.
  return_asked: {
    when: [{ ...problem, seller: ['asks_return'], buyer: ['not_asked'], worth: ['send_back'] }],
    follows: { wait: 'awaiting_return', lostBy: 'nobody' },
  },
  return_not_worth_it: {
    when: [{ ...problem, seller: ['asks_return'], buyer: answered, worth: ['keep_it'] }],
    follows: { end: 'keep_it_part', lostBy: 'nobody' },
  },
  return_handed_over: {
    when: [{ ...problem, seller: ['asks_return'], buyer: ['sends_back'], worth: ['send_back'] }],
    follows: { wait: 'awaiting_confirmation' },
  },
  return_never_sent: {
    when: [{ ...problem, seller: ['asks_return'], buyer: ['silent', 'rejects'], worth: ['send_back'] }],
    follows: { end: 'release', lostBy: 'buyer' },
  },
  return_still_due: {
    when: [{ ...problem, seller: ['asks_return'], buyer: ['accepts'], worth: ['send_back'] }],
    follows: { stay: true },
  },
  return_came_back: {
    when: [{ ...problem, seller: ['has_return'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'as_said' },
  },
  return_not_denied: {
    when: [{ ...problem, seller: ['denies_nothing'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'seller' },
  },

  // At any time.
  withdrawn: {
    when: [
      { round: both, reason: goods, buyer: ['withdraws'] },
      { ...nothingCame, buyer: ['withdraws'] },
      { ...afterCode, buyer: ['withdraws'] },
    ],
    follows: { end: 'release', lostBy: 'nobody', agreed: true },
  },
  more_shown: {
    when: [
      { ...nothingCame, buyer: ['shows_photos'] },
      { ...afterCode, buyer: ['shows_photos'] },
      { ...problem, seller: columns.seller.filter((answer) => answer !== 'not_asked'), buyer: ['shows_photos'] },
    ],
    follows: { stay: true },
  },
  not_yet_asked: {
    when: [
      { ...nothingCame, seller: ['not_asked'], buyer: ['silent', 'accepts', ...refused] },
      { ...problem, seller: ['not_asked'], buyer: ['accepts', ...refused] },
    ],
    follows: { stay: true },
  },

  // Appeals: the buyer's is judged like the dispute itself, except where the code was given; the seller's clears the record.
  code_doubted: {
    when: [{ ...afterCode, seller: ['not_asked'], buyer: answered }],
    follows: { wait: 'awaiting_seller' },
  },
  code_not_defended: {
    when: [{ ...afterCode, seller: ['silent', 'accepts'], buyer: answered }],
    follows: { end: 'refund', lostBy: 'seller' },
  },
  code_stands: {
    when: [
      {
        ...afterCode,
        seller: ['offers_part', 'asks_return', 'contests', 'has_return', 'denies_nothing'],
        buyer: answered,
      },
    ],
    follows: { end: 'release', lostBy: 'buyer' },
  },
  record_questioned: {
    when: [{ ...ofSeller, buyer: ['not_asked', 'shows_photos'] }],
    follows: { wait: 'awaiting_buyer' },
  },
  record_cleared: {
    when: [
      { ...ofSeller, buyer: ['silent', 'accepts', 'withdraws'] },
      { ...ofSeller, buyer: refused, records: ['buyer_doubtful'] },
    ],
    follows: { record: 'cleared' },
  },
  record_stands: {
    when: [{ ...ofSeller, buyer: refused, records: ['even', 'seller_doubtful'] }],
    follows: { record: 'stands' },
  },
} satisfies Record<string, Row>

export type RowId = keyof typeof rows
export const decisionTable: Readonly<Record<RowId, Row>> = rows

const fits = (pattern: Pattern, of: Case): boolean =>
  Object.entries(pattern).every(([column, values]) => (values as readonly string[]).includes(of[column as keyof Case]))

/** Every row that is for this case: always one. */
export const rowsFor = (of: Case): RowId[] =>
  (Object.keys(rows) as RowId[]).filter((id) => decisionTable[id].when.some((pattern) => fits(pattern, of)))
