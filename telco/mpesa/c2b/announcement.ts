// The body in which a payment is announced: the question before it and the confirmation after it are the same text, but
// for the balance. All of it is strings.
import { createHash } from 'node:crypto'
import { fourteenDigits } from '../../nairobi-time.ts'
import { shillings } from '../../shillings.ts'
import type { Shortcode } from '../shortcodes.ts'
import type { C2bVersion } from './registration.ts'

export type Payer = { number: string; name: string; isBusiness: boolean }
export type Announcement = {
  receipt: string
  amount: number
  accountReference: string
  payer: Payer
  at: number
  /** In cents; undefined while the payment is only asked about. */
  balance: number | undefined
  thirdPartyTransactionId: string
}

export function announcementBody(shortcode: Shortcode, version: C2bVersion, told: Announcement): string {
  const { payer } = told
  const [FirstName = '', ...others] = payer.name.toUpperCase().split(/\s+/)
  return JSON.stringify({
    TransactionType: transactionType(shortcode, payer),
    TransID: told.receipt,
    TransTime: fourteenDigits(told.at),
    TransAmount: shillings(told.amount).toFixed(2),
    BusinessShortCode: shortcode.code,
    BillRefNumber: told.accountReference,
    InvoiceNumber: '',
    OrgAccountBalance: told.balance === undefined ? '' : shillings(told.balance).toFixed(2),
    ThirdPartyTransID: told.thirdPartyTransactionId,
    MSISDN: numberAsTold(version, payer),
    FirstName,
    MiddleName: '',
    LastName: version === 1 ? others.join(' ') : '',
  })
}

function transactionType({ kind }: Shortcode, { isBusiness }: Payer): string {
  if (isBusiness) return 'Organization To Organization Transfer'
  return kind === 'till' ? 'Buy Goods' : 'Pay Bill'
}

function numberAsTold(version: C2bVersion, { number, isBusiness }: Payer): string {
  if (isBusiness) return number
  return version === 1
    ? createHash('sha256').update(number).digest('hex')
    : `${number.slice(0, 4)} ***** ${number.slice(-3)}`
}
