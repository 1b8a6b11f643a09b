// Pull: what a shortcode has collected in the last 48 hours, for whoever has missed a confirmation. Success is 1000 here.
import type { Ctx } from '../context.ts'
import { spacedDateTimeAt } from '../nairobi-time.ts'
import { shillings } from '../shillings.ts'
import type { Call } from './call.ts'
import { invalidField } from './errors.ts'
import { newRequestId } from './identifiers.ts'
import { findShortcode } from './shortcodes.ts'
import { collectedBetween, type Transaction } from './transactions.ts'
import { msisdnField, optionalText, shortcodeField, textField, urlField } from './validation.ts'

const WINDOW_MS = 48 * 3_600_000
/** Rows of one answer; OffSetValue skips what has been read. */
export const PULL_PAGE = 1_000

export function registerPull(ctx: Ctx, call: Call) {
  const shortcode = shortcodeField(call.body, 'ShortCode')
  if (textField(call.body, 'RequestType') !== 'Pull') throw invalidField('RequestType')
  const nominatedNumber = msisdnField(call.body, 'NominatedNumber')
  const callbackUrl = urlField(call, 'CallBackURL')
  if (!findShortcode(ctx, shortcode)) throw invalidField('ShortCode')
  const isNew = ctx.db.run(
    `insert into pull_registration (shortcode, nominated_number, callback_url) values (?, ?, ?) on conflict do nothing`,
    shortcode,
    nominatedNumber,
    callbackUrl,
  )
  return {
    ResponseRefID: newRequestId(ctx.random),
    ResponseStatus: isNew ? '1000' : '1001',
    ShortCode: shortcode,
    ResponseDescription: isNew ? 'ShortCode Registered successfully' : 'ShortCode already Registered',
  }
}

export function queryPull(ctx: Ctx, call: Call) {
  const shortcode = shortcodeField(call.body, 'ShortCode')
  const from = dateField(call, 'StartDate')
  const to = dateField(call, 'EndDate')
  const offset = Number(optionalText(call.body, 'OffSetValue') || '0')
  if (!Number.isSafeInteger(offset) || offset < 0) throw invalidField('OffSetValue')
  if (to < from) throw invalidField('EndDate')
  const business = findShortcode(ctx, shortcode)
  if (!business) throw invalidField('ShortCode')
  if (!ctx.db.one('select 1 from pull_registration where shortcode = ?', shortcode))
    call.mind('ShortCode', 'ShortCode is not registered for Pull')
  const earliest = ctx.clock.now() - WINDOW_MS
  if (from < earliest) call.warn('StartDate is more than 48 hours ago: what is older is left out')
  // Both ends are whole seconds, and the last of them counts to its end.
  const rows = collectedBetween(ctx, shortcode, Math.max(from, earliest), to + 999, offset, PULL_PAGE)
  return {
    ResponseRefID: newRequestId(ctx.random),
    ResponseCode: rows.length ? '1000' : '1001',
    ResponseMessage: rows.length ? 'Success' : 'No transactions found',
    Response: rows.length ? [rows.map((row) => pulledRow(row, business.name))] : [],
  }
}

function dateField(call: Call, field: string): number {
  const at = spacedDateTimeAt(textField(call.body, field))
  if (at === undefined) throw invalidField(field)
  return at
}

const pulledRow = (row: Transaction, organizationname: string) => ({
  transactionId: row.receipt,
  trxDate: new Date(row.at).toISOString(),
  msisdn: Number(row.payer),
  sender: row.debitParty.replace(/^\d+ - /, ''),
  transactiontype: row.kind === 'buygoods' ? 'c2b-buy-goods-debit' : 'c2b-pay-bill-debit',
  billreference: row.accountNumber,
  amount: shillings(row.amount).toFixed(2),
  organizationname,
})
