// B2C: a business pays a phone from its Utility account. v3 carries the caller's own unique OriginatorConversationID;
// v1 has none and gets one made here.
import { balanceOf } from '../../books/accounts.ts'
import { post } from '../../books/post.ts'
import type { Ctx } from '../../context.ts'
import { takeScript } from '../../control/scripts.ts'
import { dottedDateTime } from '../../nairobi-time.ts'
import { phoneOf, sendMpesaMessage, walletOf } from '../../phone/phones.ts'
import { shillings } from '../../shillings.ts'
import type { Call } from '../call.ts'
import { countTowardsDay, exceedsDay } from '../day-totals.ts'
import { invalidField } from '../errors.ts'
import { B2C_MIN, TRANSACTION_MAX, WALLET_MAX } from '../limits.ts'
import { receivedMessage } from '../messages.ts'
import { businessParty, phoneParty } from '../parties.ts'
import { findShortcode, type ShortcodeAccount, shortcodeAccount, spendable } from '../shortcodes.ts'
import { b2cCharge } from '../tariff.ts'
import { amountField, msisdnField, optionalText, shortcodeField, textField } from '../validation.ts'
import { withDecimals } from '../wire-numbers.ts'
import { acceptCommand, commandField, initiatorFields, remarksField } from './accept.ts'
import type { Command, CommandRules, Parameter } from './command.ts'
import { QUEUE_TIMEOUT_REFERENCE } from './result.ts'

const COMMANDS = ['SalaryPayment', 'BusinessPayment', 'PromotionPayment']

type Order = { command: string; msisdn: string; amount: number }

export function acceptB2cV3(ctx: Ctx, call: Call) {
  return acceptB2c(ctx, call, textField(call.body, 'OriginatorConversationID'))
}

export const acceptB2cV1 = (ctx: Ctx, call: Call) => acceptB2c(ctx, call)

function acceptB2c(ctx: Ctx, call: Call, originatorConversationId?: string) {
  const { body } = call
  const initiator = initiatorFields(call, 'InitiatorName')
  const command = commandField(call, COMMANDS)
  const amount = amountField(body)
  const shortcode = shortcodeField(body, 'PartyA')
  const msisdn = msisdnField(body, 'PartyB')
  remarksField(call, true)
  if (optionalText(body, 'Occassion').length > 100) throw invalidField('Occassion')
  if (body.Occasion !== undefined) call.warn('Occasion is ignored: the field is spelled Occassion')
  const order: Order = { command, msisdn, amount }
  return acceptCommand(ctx, call, {
    kind: 'b2c',
    initiator,
    shortcode,
    order,
    originatorConversationId,
    takeScript: () => takeScript(ctx, 'b2c', msisdn),
  })
}

export const b2c: CommandRules<Order> = {
  movesMoney: true,
  reference: QUEUE_TIMEOUT_REFERENCE,
  judge(ctx, { shortcode, order: { msisdn, amount } }) {
    if (findShortcode(ctx, shortcode)!.kind !== 'b2c') return '2028'
    if (amount < B2C_MIN) return '2'
    if (amount > TRANSACTION_MAX) return '3'
    if (!phoneOf(ctx, msisdn).registered) return '2040'
    if (exceedsDay(ctx, msisdn, 'received', amount)) return '4'
    if (balanceOf(ctx, walletOf(msisdn)) + amount > WALLET_MAX) return '8'
    if (spendable(ctx, shortcode, 'utility') < amount + b2cCharge(ctx, amount)) return '1'
    return '0'
  },
  carryOut(ctx, command, receipt) {
    payOut(ctx, command, receipt)
    return parameters(ctx, command, receipt)
  },
}

function payOut(ctx: Ctx, command: Command<Order>, receipt: string): void {
  const { shortcode } = command
  const { msisdn, amount } = command.order
  const fee = b2cCharge(ctx, amount)
  const business = findShortcode(ctx, shortcode)!.name
  post(ctx, {
    kind: 'b2c',
    receipt,
    note: `Business Payment from ${shortcode} - ${business} to ${msisdn}`,
    statement: {
      initiatedAt: command.requestedAt,
      reason: 'Business Payment to Customer via API',
      debitParty: businessParty(ctx, shortcode),
      creditParty: phoneParty(ctx, msisdn),
      originatorConversationId: command.originatorConversationId,
    },
    lines: [
      { account: shortcodeAccount(shortcode, 'utility'), amount: -amount },
      { account: walletOf(msisdn), amount },
      { account: shortcodeAccount(shortcode, 'charges'), amount: -fee },
      { account: 'fees', amount: fee },
    ],
  })
  countTowardsDay(ctx, msisdn, 'received', amount)
  const balance = balanceOf(ctx, walletOf(msisdn))
  sendMpesaMessage(ctx, msisdn, receivedMessage({ receipt, amount, at: ctx.clock.now(), balance, business, shortcode }))
}

function parameters(ctx: Ctx, { shortcode, order }: Command<Order>, receipt: string): Parameter[] {
  const funds = (kind: ShortcodeAccount) => withDecimals(shillings(balanceOf(ctx, shortcodeAccount(shortcode, kind))))
  return [
    { Key: 'TransactionAmount', Value: shillings(order.amount) },
    { Key: 'TransactionReceipt', Value: receipt },
    { Key: 'ReceiverPartyPublicName', Value: phoneParty(ctx, order.msisdn) },
    { Key: 'TransactionCompletedDateTime', Value: dottedDateTime(ctx.clock.now()) },
    { Key: 'B2CUtilityAccountAvailableFunds', Value: funds('utility') },
    { Key: 'B2CWorkingAccountAvailableFunds', Value: funds('working') },
    { Key: 'B2CRecipientIsRegisteredCustomer', Value: 'Y' },
    { Key: 'B2CChargesPaidAccountAvailableFunds', Value: funds('charges') },
  ]
}
