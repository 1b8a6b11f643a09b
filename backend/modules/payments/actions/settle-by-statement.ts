// The last rung: M-Pesa's statement shows what no callback and no answer has told. Whoever reads statements hands each line in here; what
// it proves is settled exactly as a callback would have settled it, and what is settled already is left alone.

import { sql } from 'kysely'
import type { TxCtx } from '#platform/context'
import { attemptOfReceipt, insertDeposit, type ReceivingAccount } from '../deposits.ts'
import { changeDisbursement, isPayoutReceiptOfAnother, lockDisbursement } from '../queries.ts'
import { placeProvenDeposit } from './place-deposit.ts'
import { settleDisbursementAsPaid } from './settle-disbursement.ts'
import { takeReversal } from './take-reversal.ts'
import { settleTopUpByStatement } from './top-up-float.ts'

export interface StatementLine {
  /** M-Pesa's receipt of this line. */
  receipt: string
  /** From a person to us, from the float to a phone, a payment taken back, from the paybill to the float. */
  kind: 'paid_in' | 'paid_out' | 'taken_back' | 'moved_to_float'
  /** Above zero whatever the direction. */
  amountCents: number
  /** What was charged for it in a line of its own, when that is known. */
  feeCents?: number
  /** Of money that came: to the paybill, when nothing else is said. */
  account?: ReceivingAccount
  /** The account number that the payer typed. */
  reference?: string
  /** E.164, when the statement shows it whole. */
  payerPhone?: string
  /** OriginatorConversationID: of a payment to a phone it is our own id. */
  conversationId?: string
  /** Of a payment taken back: its receipt. */
  linkedReceipt?: string
}

/** `settled`: by this line. `known`: it was already. `unknown`: nothing here asked for it. */
export type StatementVerdict = 'settled' | 'known' | 'unknown'

export const verdictOf = (said: string): StatementVerdict =>
  said === 'applied' || said === 'parked' || said === 'contradicts_failure' ? 'settled' : 'known'

async function paidIn(tx: TxCtx, line: StatementLine): Promise<StatementVerdict> {
  const { receipt, amountCents, reference = '', payerPhone, account = 'mpesa_paybill' } = line
  if (await attemptOfReceipt(tx, receipt)) return 'known'
  const deposit = await insertDeposit(tx, { account, receipt, amountCents, reference, payerPhone }, 'statement', tx.now)
  return verdictOf(await placeProvenDeposit(tx, deposit.id, 'statement', { amountCents, payerPhone }))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function paidOut(tx: TxCtx, line: StatementLine): Promise<StatementVerdict> {
  const { receipt, conversationId = '', amountCents, feeCents } = line
  const payment = uuid.test(conversationId) ? await lockDisbursement(tx, conversationId) : undefined
  if (!payment) return (await isPayoutReceiptOfAnother(tx, receipt, null)) ? 'known' : 'unknown'
  if (payment.amount_cents !== amountCents || (await isPayoutReceiptOfAnother(tx, receipt, payment.id)))
    return 'unknown'
  // Known to be paid by a result that named no receipt: it has one now.
  if (payment.state === 'paid' && payment.receipt === null) {
    await changeDisbursement(tx, payment.id, { receipt })
    return 'settled'
  }
  return verdictOf(await settleDisbursementAsPaid(tx, payment, { receipt, recipientName: null, feeCents }))
}

/** By its conversation; or it is the one that is open, or proved without a receipt, when the amount is. There is never more than one open. */
async function movedToFloat(tx: TxCtx, line: StatementLine): Promise<StatementVerdict> {
  const { rows } = await sql<{ id: string; receipt: string | null }>`select id, receipt from payments.top_up
    where receipt = ${line.receipt}
      or ((settled_at is null or (state = 'moved' and receipt is null)) and amount_cents = ${line.amountCents}
        and coalesce(originator_conversation_id, ${line.conversationId ?? ''}) = coalesce(${line.conversationId ?? null}, originator_conversation_id, ''))
    order by receipt is null, settled_at is not null limit 1`.execute(tx.db)
  const [topUp] = rows
  if (!topUp) return 'unknown'
  if (topUp.receipt) return 'known'
  const { receipt, feeCents = 0 } = line
  return verdictOf(await settleTopUpByStatement(tx, topUp.id, { moved: true, receipt, feeCents }))
}

export function settleByStatement(tx: TxCtx, line: StatementLine): Promise<StatementVerdict> {
  if (line.kind === 'paid_in') return paidIn(tx, line)
  if (line.kind === 'paid_out') return paidOut(tx, line)
  if (line.kind === 'moved_to_float') return movedToFloat(tx, line)
  const { linkedReceipt: originalReceipt = '', receipt, amountCents } = line
  return takeReversal(tx, { originalReceipt, receipt, amountCents })
}
