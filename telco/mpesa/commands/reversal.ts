// Reversal: a payment a phone has made goes back to it, whole and once. Only money received can be reversed.
import { balanceOf } from '../../books/accounts.ts'
import { post } from '../../books/post.ts'
import type { Ctx } from '../../context.ts'
import { fourteenDigits } from '../../nairobi-time.ts'
import { sendMpesaMessage, walletOf } from '../../phone/phones.ts'
import { shillings } from '../../shillings.ts'
import type { Call } from '../call.ts'
import { WALLET_MAX } from '../limits.ts'
import { reversedMessage } from '../messages.ts'
import { businessParty, phoneParty } from '../parties.ts'
import { collectingAccount, findShortcode, shortcodeAccount, spendable } from '../shortcodes.ts'
import { findTransaction, type Transaction } from '../transactions.ts'
import { amountField, optionalText, shortcodeField, textField } from '../validation.ts'
import { withDecimals } from '../wire-numbers.ts'
import { acceptCommand, commandField, initiatorFields, remarksField } from './accept.ts'
import { accountLine } from './account-text.ts'
import type { CommandRules } from './command.ts'
import { QUEUE_TIMEOUT_REFERENCE } from './result.ts'

type Order = { receipt: string; amount: number }

export function acceptReversal(ctx: Ctx, call: Call) {
  const { body } = call
  const initiator = initiatorFields(call, 'Initiator')
  commandField(call, ['TransactionReversal'])
  const receipt = textField(body, 'TransactionID')
  const amount = amountField(body)
  const shortcode = shortcodeField(body, 'ReceiverParty')
  const identifier = textField(body, 'RecieverIdentifierType')
  if (identifier !== '11') call.mind('RecieverIdentifierType', 'RecieverIdentifierType is 11 for a reversal')
  remarksField(call, true)
  if (optionalText(body, 'Occasion').length > 100) call.mind('Occasion', 'Occasion is longer than 100 characters')
  const order: Order = { receipt, amount }
  return acceptCommand(ctx, call, { kind: 'reversal', initiator, shortcode, order })
}

export const reversal: CommandRules<Order> = {
  movesMoney: true,
  reference: QUEUE_TIMEOUT_REFERENCE,
  judge(ctx, { shortcode, order }) {
    const original = findTransaction(ctx, order.receipt)
    const refusal = judgeReversal(ctx, original, shortcode)
    if (refusal !== '0') return refusal
    return order.amount === original!.amount ? '0' : '25'
  },
  carryOut(ctx, { shortcode, order, requestedAt, originatorConversationId }, receipt) {
    const original = findTransaction(ctx, order.receipt)!
    reverse(ctx, original, receipt, { initiatedAt: requestedAt, originatorConversationId })
    const account = collectingAccount(findShortcode(ctx, shortcode)!)
    return [
      { Key: 'DebitAccountBalance', Value: accountLine(ctx, shortcode, account) },
      { Key: 'Amount', Value: withDecimals(shillings(original.amount)) },
      { Key: 'TransCompletedTime', Value: Number(fourteenDigits(ctx.clock.now())) },
      { Key: 'OriginalTransactionID', Value: original.receipt },
      { Key: 'Charge', Value: 0 },
      { Key: 'CreditPartyPublicName', Value: phoneParty(ctx, original.payer!) },
      { Key: 'DebitPartyPublicName', Value: businessParty(ctx, shortcode) },
    ]
  },
}

/** '0' when this transaction can go back from this shortcode to its payer, or the result that says why not. */
export function judgeReversal(ctx: Ctx, original: Transaction | undefined, shortcode: string): string {
  if (!original?.payer || original.collectedBy !== shortcode) return 'R000002'
  if (ctx.db.one('select 1 from movement where linked_receipt = ?', original.receipt)) return 'R000001'
  const account = collectingAccount(findShortcode(ctx, shortcode)!)
  if (spendable(ctx, shortcode, account) < original.amount) return '1'
  if (balanceOf(ctx, walletOf(original.payer)) + original.amount > WALLET_MAX) return '8'
  return '0'
}

export function reverse(
  ctx: Ctx,
  original: Transaction,
  receipt: string,
  asked: { initiatedAt: number; originatorConversationId?: string },
): void {
  const { amount } = original
  const shortcode = original.collectedBy!
  const msisdn = original.payer!
  post(ctx, {
    kind: 'reversal',
    receipt,
    note: `Reversal of ${original.receipt} to ${phoneParty(ctx, msisdn)}`,
    statement: {
      ...asked,
      reason: `${original.reason} Reversal`,
      debitParty: businessParty(ctx, shortcode),
      creditParty: phoneParty(ctx, msisdn),
      accountNumber: original.accountNumber,
      linkedReceipt: original.receipt,
    },
    lines: [
      { account: shortcodeAccount(shortcode, collectingAccount(findShortcode(ctx, shortcode)!)), amount: -amount },
      { account: walletOf(msisdn), amount },
    ],
  })
  const balance = balanceOf(ctx, walletOf(msisdn))
  sendMpesaMessage(
    ctx,
    msisdn,
    reversedMessage({ receipt, amount, at: ctx.clock.now(), balance, original: original.receipt }),
  )
}
