// The chart of accounts as the code knows it; the table ledger.account_kind says the same, and a test compares the two.
export type AccountClass = 'asset' | 'liability' | 'equity' | 'income' | 'expense'
export type OwnedBy = 'order' | 'payment' | 'refund' | 'payout' | 'disbursement' | 'shop' | 'top_up'

export interface AccountRule {
  label: string
  class: AccountClass
  /** Refused by the database when a posting would push it below zero on its normal side. */
  floorZero: boolean
  /** Must stand at zero when the order, refund or payout it belongs to has ended. */
  mustClose: boolean
  /** Whose it is; null for the platform's own, of which there is one. */
  ownedBy: OwnedBy | null
  /** Spread over several rows, because nearly every movement wants it: see docs/decisions. The balance is their sum. */
  sharded?: true
}

const asset = (label: string, ownedBy: OwnedBy | null = null, floorZero = false, mustClose = false): AccountRule => ({
  label,
  class: 'asset',
  floorZero,
  mustClose,
  ownedBy,
})
const owed = (label: string, ownedBy: OwnedBy, mustClose: boolean): AccountRule => ({
  label,
  class: 'liability',
  floorZero: true,
  mustClose,
  ownedBy,
})

const own = (label: string, itsClass: AccountClass): AccountRule => ({
  label,
  class: itsClass,
  floorZero: false,
  mustClose: false,
  ownedBy: null,
})

export const chartOfAccounts = {
  mpesa_paybill: { ...asset('M-Pesa paybill'), sharded: true },
  mpesa_b2c: { ...asset('M-Pesa payout float'), sharded: true },
  bank_trust: asset('Trust account at the bank'),
  unexplained_outflow: asset('Left our accounts, not explained yet', 'disbursement', true, true),
  float_transit: asset('Between the paybill and the payout float', 'top_up', true, true),
  seller_receivable: asset('Owed by a seller', 'shop', true),
  escrow: owed('Held for an order', 'order', true),
  suspense: owed('Received, belongs to no order', 'payment', true),
  refund_transit: owed('On its way back to a buyer', 'refund', true),
  payout_transit: owed('On its way to a seller', 'payout', true),
  seller_payable: owed('Available to a seller', 'shop', false),
  seller_reserve: owed('Held back from a seller for a while', 'shop', false),
  vat_payable: owed('VAT on commission, owed to the revenue authority', 'shop', false),
  wht_payable: owed('Tax withheld from a seller, owed to the revenue authority', 'shop', false),
  commission: { ...own("Amana's commission", 'income'), sharded: true },
  mpesa_fee: { ...own("M-Pesa's fees", 'expense'), sharded: true },
  loss: own('Lost by Amana', 'expense'),
  equity: own('Put in by the owners', 'equity'),
} as const satisfies Record<string, AccountRule>

export type AccountKind = keyof typeof chartOfAccounts
export const accountKinds = Object.keys(chartOfAccounts) as AccountKind[]

/** 1 where a debit makes it more (assets, expenses), -1 where a credit does. Stored balances are debits positive. */
export const normalSign = (kind: AccountKind): 1 | -1 => {
  const rule: AccountRule = chartOfAccounts[kind]
  return rule.class === 'asset' || rule.class === 'expense' ? 1 : -1
}
