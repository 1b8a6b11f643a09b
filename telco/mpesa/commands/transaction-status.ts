// Transaction status: what became of a payment, by its receipt or by the conversation that ordered it. Whoever has lost
// an answer asks here.
import type { Ctx } from '../../context.ts'
import { fourteenDigits } from '../../nairobi-time.ts'
import { shillings } from '../../shillings.ts'
import type { Call } from '../call.ts'
import { invalidField } from '../errors.ts'
import { businessParty, phoneParty } from '../parties.ts'
import { findShortcode } from '../shortcodes.ts'
import { findTransaction, findTransactionOf, type Transaction } from '../transactions.ts'
import { optionalText, shortcodeField } from '../validation.ts'
import { withDecimals } from '../wire-numbers.ts'
import { acceptCommand, commandField, initiatorFields, remarksField } from './accept.ts'
import { ACCOUNT_NAMES } from './account-text.ts'
import { type Command, type CommandRules, findCommand, type Parameter } from './command.ts'

type Order = { receipt: string; conversationId: string }

export function acceptTransactionStatus(ctx: Ctx, call: Call) {
  const { body } = call
  const initiator = initiatorFields(call, 'Initiator')
  commandField(call, ['TransactionStatusQuery'])
  const receipt = optionalText(body, 'TransactionID')
  const conversationId = optionalText(body, 'OriginalConversationID')
  if (!receipt && !conversationId) throw invalidField('TransactionID')
  const shortcode = shortcodeField(body, 'PartyA')
  if (optionalText(body, 'IdentifierType') !== '4') call.mind('IdentifierType', 'IdentifierType is 4 for a shortcode')
  remarksField(call, false)
  const order: Order = { receipt, conversationId }
  return acceptCommand(ctx, call, { kind: 'status', initiator, shortcode, order })
}

export const transactionStatus: CommandRules<Order> = {
  movesMoney: false,
  reference: { Key: 'Occasion' },
  // Daraja's pages name no code for a transaction nobody knows; reversal's is the nearest there is.
  judge: (ctx, command) => (lookUp(ctx, command) ? '0' : 'R000002'),
  carryOut(ctx, command) {
    const found = lookUp(ctx, command)!
    return 'transaction' in found ? ofTransaction(ctx, found) : ofCommand(ctx, found.command)
  },
}

type Found = { transaction: Transaction; command?: Command } | { command: Command }

/** Only what this shortcode had a part in. */
function lookUp(ctx: Ctx, { shortcode, order }: Command<Order>): Found | undefined {
  const transaction = order.receipt ? findTransaction(ctx, order.receipt) : findTransactionOf(ctx, order.conversationId)
  const command = order.receipt ? undefined : findCommand(ctx, order.conversationId)
  if (transaction) return isPartyTo(transaction, shortcode) ? { transaction, command } : undefined
  if (!command || command.shortcode !== shortcode || !hasAmount(command)) return undefined
  const moved = command.receipt ? findTransaction(ctx, command.receipt) : undefined
  return moved ? { transaction: moved, command } : { command }
}

const isPartyTo = ({ debitParty, creditParty }: Transaction, shortcode: string) =>
  [debitParty, creditParty].some((party) => party.startsWith(`${shortcode} - `))

type Payment = { amount: number; msisdn?: string; receiver?: string }
const hasAmount = (command: Command): command is Command<Payment> =>
  command.kind === 'b2c' || command.kind === 'b2b' || command.kind === 'reversal'

function ofTransaction(
  ctx: Ctx,
  { transaction, command }: { transaction: Transaction; command?: Command },
): Parameter[] {
  return parameters({
    debitParty: transaction.debitParty,
    creditParty: transaction.creditParty,
    originator: transaction.originatorConversationId ?? '',
    conversation: command?.id ?? '',
    initiatedAt: transaction.initiatedAt,
    debitAccount: transaction.payer ? 'MMF Account For Customer' : ACCOUNT_NAMES[debitedAccount(ctx, transaction)],
    charges: payoutCharge(ctx, transaction),
    reason: transaction.reason,
    status: 'Completed',
    finalisedAt: transaction.at,
    amount: transaction.amount,
    receipt: transaction.receipt,
  })
}

/** "Fee For B2C Payment|KES|9.00"; nothing for payments that cost their payer nothing. */
function payoutCharge(ctx: Ctx, { kind, movement }: Transaction): string {
  if (kind !== 'b2c') return ''
  const row = ctx.db.one<{ charge: number }>(
    `select amount as charge from entry where movement = ? and account = 'fees'`,
    movement,
  )
  return row ? `Fee For B2C Payment|KES|${shillings(row.charge).toFixed(2)}` : ''
}

function debitedAccount(ctx: Ctx, { movement }: Transaction) {
  const row = ctx.db.one<{ kind: keyof typeof ACCOUNT_NAMES }>(
    'select account.kind from entry join account on account.id = entry.account where movement = ? order by amount limit 1',
    movement,
  )
  return row!.kind
}

/** A command that has moved nothing: still waiting, or turned down. */
function ofCommand(ctx: Ctx, command: Command): Parameter[] {
  const { amount, msisdn, receiver } = command.order as Payment
  const receiverOf = (number: string) => (findShortcode(ctx, number) ? businessParty(ctx, number) : number)
  return parameters({
    debitParty: businessParty(ctx, command.shortcode),
    creditParty: msisdn ? phoneParty(ctx, msisdn) : receiver ? receiverOf(receiver) : '',
    originator: command.originatorConversationId,
    conversation: command.id,
    initiatedAt: command.requestedAt,
    debitAccount: ACCOUNT_NAMES.utility,
    charges: '',
    reason: '',
    status: command.state === 'open' ? 'Initiated' : command.settledAt === null ? 'Expired' : 'Declined',
    finalisedAt: command.settledAt,
    amount,
    receipt: '',
  })
}

type Told = {
  debitParty: string
  creditParty: string
  originator: string
  conversation: string
  initiatedAt: number
  debitAccount: string
  charges: string
  reason: string
  status: 'Completed' | 'Initiated' | 'Declined' | 'Expired'
  finalisedAt: number | null
  amount: number
  receipt: string
}

const parameters = (told: Told): Parameter[] => [
  { Key: 'DebitPartyName', Value: told.debitParty },
  { Key: 'CreditPartyName', Value: told.creditParty },
  { Key: 'OriginatorConversationID', Value: told.originator },
  { Key: 'InitiatedTime', Value: Number(fourteenDigits(told.initiatedAt)) },
  { Key: 'DebitAccountType', Value: told.debitAccount },
  { Key: 'DebitPartyCharges', Value: told.charges },
  { Key: 'TransactionReason' },
  { Key: 'ReasonType', Value: told.reason },
  { Key: 'TransactionStatus', Value: told.status },
  { Key: 'FinalisedTime', Value: told.finalisedAt === null ? '' : Number(fourteenDigits(told.finalisedAt)) },
  { Key: 'Amount', Value: withDecimals(shillings(told.amount)) },
  { Key: 'ConversationID', Value: told.conversation },
  { Key: 'ReceiptNo', Value: told.receipt },
]
