// One line of the provider's statement as we keep it.
export type LineKind = 'principal' | 'fee' | 'reversal' | 'opening'

export interface StatementLine {
  /** Which account of the shortcode: a statement has one running balance for each. */
  account: string
  receipt: string
  kind: LineKind
  completedAt: Date
  initiatedAt: Date
  /** Paid in above zero, withdrawn below. */
  cents: number
  balanceCents: number
  details: string
  reasonType: string
  otherParty: string
  linkedReceipt: string | null
  accountReference: string | null
  /** SHA-256 of the line as it was written. */
  hash: Buffer
}

/** The statement cannot be read: what is wrong, and where. */
export class StatementUnreadable extends Error {
  override readonly name = 'StatementUnreadable'
}

const feeWords = /\b(charges?|fees?|tariff)\b/i
const reversalWords = /\brevers(al|ed)\b/i

/** The provider's own words. Details repeat what a payer has typed as account number, so they count only without it, and only where there is no reason. */
const wordsOf = (details: string, reasonType: string): string => reasonType || details.replace(/\bAcc\b.*$/i, '')

/** What a line is about: only money that leaves us is a fee, or something taken back. */
export function kindOf(cents: number, details: string, reasonType: string): LineKind {
  const words = wordsOf(details, reasonType)
  if (cents > 0) return 'principal'
  if (feeWords.test(words)) return 'fee'
  return reversalWords.test(words) ? 'reversal' : 'principal'
}
