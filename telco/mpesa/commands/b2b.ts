// B2B: money between businesses, and from where it is collected to where it can be paid out. It comes out of the account
// that collects (Utility of a paybill, Merchant of a till, Working of a payout shortcode) and costs nothing here.
import { balanceOf } from '../../books/accounts.ts'
import { post } from '../../books/post.ts'
import type { Ctx } from '../../context.ts'
import { fourteenDigits } from '../../nairobi-time.ts'
import { shillings } from '../../shillings.ts'
import { confirmCollection } from '../c2b/confirmation.ts'
import type { Call } from '../call.ts'
import { B2B_ACCOUNT_REFERENCE_CHARACTERS_MAX } from '../limits.ts'
import { businessParty } from '../parties.ts'
import {
  collectingAccount,
  findShortcode,
  type Shortcode,
  type ShortcodeAccount,
  shortcodeAccount,
  spendable,
} from '../shortcodes.ts'
import { amountField, optionalText, shortcodeField } from '../validation.ts'
import { acceptCommand, commandField, initiatorFields, remarksField } from './accept.ts'
import { accountLine, innerAmount } from './account-text.ts'
import type { Command, CommandRules } from './command.ts'
import { QUEUE_TIMEOUT_REFERENCE } from './result.ts'

type Way = { from: ShortcodeAccount; to: ShortcodeAccount }
type Sides = { sender: Shortcode; receiver: Shortcode }

const sendsFrom = (sender: Shortcode) => (sender.kind === 'b2c' ? 'working' : collectingAccount(sender))

/** Which account pays which; undefined where the product is not for such shortcodes. */
const WAYS: Record<string, (sides: Sides) => Way | undefined> = {
  BusinessPayToBulk: ({ sender, receiver }) =>
    receiver.kind === 'b2c' && sender.kind !== 'b2c' ? { from: sendsFrom(sender), to: 'utility' } : undefined,
  BusinessPayBill: ({ sender, receiver }) =>
    receiver.kind === 'paybill' ? { from: sendsFrom(sender), to: 'utility' } : undefined,
  BusinessBuyGoods: ({ sender, receiver }) =>
    receiver.kind === 'till' ? { from: sendsFrom(sender), to: 'merchant' } : undefined,
  MerchantToMerchantTransfer: ({ sender, receiver }) =>
    sender.kind === 'till' && receiver.kind === 'till' ? { from: 'merchant', to: 'merchant' } : undefined,
  BusinessTransferFromMMFToUtility: ({ sender, receiver }) =>
    sender.code === receiver.code ? { from: 'working', to: 'utility' } : undefined,
}

const REASONS: Record<string, string> = {
  BusinessPayToBulk: 'Business Pay to Bulk',
  BusinessPayBill: 'Business Pay Bill',
  BusinessBuyGoods: 'Business Buy Goods',
  MerchantToMerchantTransfer: 'Merchant to Merchant Transfer',
  BusinessTransferFromMMFToUtility: 'Organization Transfer from MMF to Utility',
}

type Order = { command: string; receiver: string; amount: number; accountReference: string }

export function acceptB2b(ctx: Ctx, call: Call) {
  const { body } = call
  const initiator = initiatorFields(call, 'Initiator')
  const command = commandField(call, Object.keys(WAYS))
  for (const field of ['SenderIdentifierType', 'RecieverIdentifierType'])
    if (optionalText(body, field) !== '4') call.mind(field, `${field} is 4 for a shortcode`)
  const amount = amountField(body)
  const shortcode = shortcodeField(body, 'PartyA')
  const receiver = shortcodeField(body, 'PartyB')
  const accountReference = optionalText(body, 'AccountReference')
  if (accountReference.length > B2B_ACCOUNT_REFERENCE_CHARACTERS_MAX)
    call.mind('AccountReference', 'AccountReference is longer than the 13 characters documented')
  remarksField(call, false)
  const order: Order = { command, receiver, amount, accountReference }
  return acceptCommand(ctx, call, { kind: 'b2b', initiator, shortcode, order })
}

export const b2b: CommandRules<Order> = {
  movesMoney: true,
  reference: [{ Key: 'BillReferenceNumber' }, QUEUE_TIMEOUT_REFERENCE],
  judge(ctx, { shortcode, order }) {
    const receiver = findShortcode(ctx, order.receiver)
    if (!receiver) return 'SFC_IC0003'
    const way = WAYS[order.command]!({ sender: findShortcode(ctx, shortcode)!, receiver })
    if (!way || (shortcode === receiver.code && way.from === way.to)) return '2028'
    return spendable(ctx, shortcode, way.from) < order.amount ? '1' : '0'
  },
  carryOut(ctx, command, receipt) {
    const { shortcode, order } = command
    const receiver = findShortcode(ctx, order.receiver)!
    const way = WAYS[order.command]!({ sender: findShortcode(ctx, shortcode)!, receiver })!
    transfer(ctx, command, way, receipt)
    const balance = balanceOf(ctx, shortcodeAccount(shortcode, way.from))
    return [
      { Key: 'DebitAccountBalance', Value: innerAmount(balance) },
      { Key: 'Amount', Value: shillings(order.amount).toFixed(2) },
      { Key: 'DebitPartyAffectedAccountBalance', Value: accountLine(ctx, shortcode, way.from) },
      { Key: 'TransCompletedTime', Value: fourteenDigits(ctx.clock.now()) },
      { Key: 'DebitPartyCharges', Value: '' },
      { Key: 'ReceiverPartyPublicName', Value: businessParty(ctx, receiver.code) },
      { Key: 'Currency', Value: 'KES' },
      { Key: 'InitiatorAccountCurrentBalance', Value: innerAmount(balance) },
    ]
  },
}

function transfer(ctx: Ctx, command: Command<Order>, way: Way, receipt: string): void {
  const { shortcode, order } = command
  const debitParty = businessParty(ctx, shortcode)
  const reason = REASONS[order.command]!
  post(ctx, {
    kind: 'b2b',
    receipt,
    note: `${reason} from ${debitParty} to ${businessParty(ctx, order.receiver)}`,
    statement: {
      initiatedAt: command.requestedAt,
      reason,
      debitParty,
      creditParty: businessParty(ctx, order.receiver),
      accountNumber: order.accountReference,
      originatorConversationId: command.originatorConversationId,
    },
    lines: [
      { account: shortcodeAccount(shortcode, way.from), amount: -order.amount },
      { account: shortcodeAccount(order.receiver, way.to), amount: order.amount },
    ],
  })
  if (shortcode === order.receiver) return
  const payer = { number: shortcode, name: findShortcode(ctx, shortcode)!.name, isBusiness: true }
  const { amount, accountReference } = order
  confirmCollection(ctx, { shortcode: order.receiver, receipt, amount, accountReference, payer }, {})
}
