// Money from a phone to a business: what M-Pesa checks first, how it is booked, what the payer is told. The same for an
// STK push that has been confirmed and for a payment made by hand.
import { balanceOf } from '../books/accounts.ts'
import { post } from '../books/post.ts'
import type { Ctx } from '../context.ts'
import { sendMpesaMessage, walletOf } from '../phone/phones.ts'
import { countTowardsDay, exceedsDay } from './day-totals.ts'
import { TRANSACTION_MAX } from './limits.ts'
import {
  dailyLimitMessage,
  lockedPinMessage,
  notEnoughMessage,
  overLimitMessage,
  paidMessage,
  rejectedMessage,
  wrongPinMessage,
} from './messages.ts'
import { businessParty, phoneParty } from './parties.ts'
import { C2B_REJECTIONS, c2bResult } from './result-codes.ts'
import { collectingAccount, findShortcode, type Shortcode, shortcodeAccount } from './shortcodes.ts'
import { paybillCharges } from './tariff.ts'

export type Collection = {
  shortcode: string
  msisdn: string
  amount: number
  accountReference: string
  initiatedAt: number
  originatorConversationId: string
  /** "Pay Bill Online", "Pay Bill" … */
  reason: string
}

/** '0' when the payer may pay, or the result that says why not. */
export function judgeCollection(ctx: Ctx, { msisdn, amount, shortcode }: Collection): string {
  if (amount > TRANSACTION_MAX) return '3'
  if (exceedsDay(ctx, msisdn, 'paid', amount)) return '4'
  const { customer } = chargesOf(ctx, findShortcode(ctx, shortcode)!, amount)
  if (balanceOf(ctx, walletOf(msisdn)) < amount + customer) return '1'
  return '0'
}

export function collect(ctx: Ctx, collection: Collection, receipt: string): void {
  const { msisdn, amount, accountReference } = collection
  const business = findShortcode(ctx, collection.shortcode)!
  const charges = chargesOf(ctx, business, amount)
  const isTill = business.kind === 'till'
  post(ctx, {
    kind: isTill ? 'buygoods' : 'paybill',
    receipt,
    note: `${collection.reason} to ${business.code} - ${business.name}${isTill ? '' : ` Acc. ${accountReference}`}`,
    statement: {
      initiatedAt: collection.initiatedAt,
      reason: collection.reason,
      debitParty: phoneParty(ctx, msisdn),
      creditParty: businessParty(ctx, business.code),
      accountNumber: isTill ? '' : accountReference,
      originatorConversationId: collection.originatorConversationId,
      collectedBy: business.code,
      payer: msisdn,
    },
    lines: [
      { account: walletOf(msisdn), amount: -amount },
      { account: shortcodeAccount(business.code, collectingAccount(business)), amount },
      { account: walletOf(msisdn), amount: -charges.customer },
      { account: shortcodeAccount(business.code, 'charges'), amount: -charges.business },
      { account: 'fees', amount: charges.customer + charges.business },
    ],
  })
  countTowardsDay(ctx, msisdn, 'paid', amount)
}

const chargesOf = (ctx: Ctx, { kind }: Shortcode, amount: number) =>
  paybillCharges(kind === 'till' ? 'free' : ctx.behaviour.paybillTariff, amount)

/** What the payer's phone says about it. */
export function tellPayer(ctx: Ctx, collection: Collection, code: string, receipt: string | undefined): void {
  const { msisdn, amount, accountReference: account } = collection
  const shortcode = findShortcode(ctx, collection.shortcode)!
  const business = shortcode.name
  const balance = balanceOf(ctx, walletOf(msisdn))
  const say = (text: string) => sendMpesaMessage(ctx, msisdn, text)
  if (receipt) {
    const fee = chargesOf(ctx, shortcode, amount).customer
    say(paidMessage({ receipt, amount, at: ctx.clock.now(), balance, business, account, fee }))
  } else if (code === '8006') say(lockedPinMessage(amount, business))
  else if (code === '2001') say(wrongPinMessage(amount, business))
  else if (code === '1') say(notEnoughMessage(amount, business, balance))
  else if (code === '3') say(overLimitMessage(amount, business))
  else if (code === '4') say(dailyLimitMessage(amount, business))
  else if (C2B_REJECTIONS[code]) say(rejectedMessage(amount, business, c2bResult(code)))
}
