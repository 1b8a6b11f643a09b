// What a rule is: it looks at everything both sides have under one receipt and says what it is, or that it is not its business.
import type { LineKind } from '../statement/line.ts'

export const classes = [
  'agrees',
  'in_transit',
  'they_received',
  'they_paid',
  'we_have_it',
  'amount_differs',
  'booked_twice',
  'fee_differs',
  'reversed_by_provider',
  'opening_differs',
] as const
export type Class = (typeof classes)[number]

export type OurAccount = 'mpesa_paybill' | 'mpesa_b2c'

export interface TheirLine {
  id: string
  kind: LineKind
  /** Paid in above zero. */
  cents: number
  completedAt: Date
  linkedReceipt: string | null
}

export interface OurMovement {
  version: number
  key: string
  kind: string
  /** Debit (money in) above zero, fee included. */
  cents: number
  feeCents: number
  at: Date
}

/** Everything under one receipt of one shortcode; ours without a receipt are known by their key. */
export interface Transaction {
  account: OurAccount
  receipt: string
  theirs: readonly TheirLine[]
  ours: readonly OurMovement[]
  now: Date
  /** What is younger than this cannot be in the statement yet. */
  readUntil: Date
  /** What the provider has linked with it: the payment that a reversal took back, or the reversal of a payment. */
  counterpart?: { cents: number; booked: boolean }
}

/** What can prove to be put right; carried out by actions/repair.ts. */
export type Repair =
  | { do: 'take_credit'; cents: number }
  | { do: 'take_debit'; cents: number }
  | { do: 'book_fee'; cents: number }
  | { do: 'give_back_fee'; cents: number }
  | { do: 'take_reversal'; ofReceipt: string; cents: number }

export interface Verdict {
  class: Class
  sentence: string
  repair?: Repair
  /** No rule can put it right: an incident that halts payouts, and what ends it. */
  halts?: { endsWhen: string }
}

export interface Rule {
  /** The same as its file. */
  name: string
  judge(transaction: Transaction): Verdict | undefined
}
