// Reads what the provider answers about a transaction, and about the accounts.
import { centsOf, type ProviderResult, partyOf, receiptOf } from './callbacks.ts'

export interface TransactionAnswer {
  receipt: string | undefined
  /** `final` and how, or still under way. */
  status: 'completed' | 'reversed' | 'not_made' | 'under_way' | 'unreadable'
  amountCents: number | undefined
  payerPhone: string | undefined
  receiverName: string | undefined
  /** Who got it: a phone or a shortcode, as the provider writes it. */
  creditParty: string
  debitParty: string
  /** What the provider took from us for it; undefined when it does not say. */
  feeCents: number | undefined
  finalisedAt: Date | undefined
}

const statuses: Record<string, TransactionAnswer['status']> = {
  completed: 'completed',
  reversed: 'reversed',
  cancelled: 'not_made',
  canceled: 'not_made',
  declined: 'not_made',
  expired: 'not_made',
  failed: 'not_made',
  initiated: 'under_way',
  authorized: 'under_way',
  'pending authorized': 'under_way',
}

/** `Fee For B2C Payment|KES|22.40`, several with `&`. */
export function chargesOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const cents = value.split('&').map((charge) => centsOf(charge.split('|').at(-1)))
  return cents.every((each) => each !== undefined) ? cents.reduce((sum, each) => sum + each, 0) : undefined
}

/** 14 digits, Nairobi time. */
export function instantOf(value: unknown): Date | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(value ?? '')) ?? []
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+03:00`) : undefined
}

export function readTransaction(result: ProviderResult): TransactionAnswer {
  const text = (key: string) => String(result.parameter(key) ?? '')
  return {
    receipt: receiptOf(result.parameter('ReceiptNo')),
    status: statuses[text('TransactionStatus').trim().toLowerCase()] ?? 'unreadable',
    amountCents: centsOf(result.parameter('Amount')),
    payerPhone: partyOf(result.parameter('DebitPartyName')).phone,
    receiverName: partyOf(result.parameter('CreditPartyName')).name,
    creditParty: text('CreditPartyName'),
    debitParty: text('DebitPartyName'),
    feeCents: chargesOf(result.parameter('DebitPartyCharges')),
    finalisedAt: instantOf(result.parameter('FinalisedTime')),
  }
}

export interface AccountAnswer {
  account: string
  currentCents: number
  availableCents: number
}

/** Cents that may stand below zero, as Charges Paid does. */
const signedCents = (text: string | undefined): number | undefined => {
  const cents = centsOf(text?.replace(/^-/, ''))
  return cents === undefined ? undefined : text?.startsWith('-') ? -cents : cents
}

/** `Working Account|KES|700000.00|700000.00|0.00|0.00&Utility Account|…`; undefined unless every account can be read. */
export function readBalances(result: ProviderResult): AccountAnswer[] | undefined {
  const value = result.parameter('AccountBalance')
  if (typeof value !== 'string' || value === '') return undefined
  const accounts = value.split('&').map((line) => {
    const [account = '', currency, current, available] = line.split('|')
    return { account, currency, currentCents: signedCents(current), availableCents: signedCents(available) }
  })
  const isWhole = (each: (typeof accounts)[number]): each is typeof each & AccountAnswer =>
    each.account !== '' &&
    each.currency === 'KES' &&
    each.currentCents !== undefined &&
    each.availableCents !== undefined
  return accounts.every(isWhole)
    ? accounts.map(({ account, currentCents, availableCents }) => ({ account, currentCents, availableCents }))
    : undefined
}
