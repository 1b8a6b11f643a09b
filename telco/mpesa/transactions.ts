// A transaction as the network's books know it: found by its receipt or by the conversation it came from.
import type { Ctx } from '../context.ts'

export type Transaction = {
  movement: number
  kind: string
  receipt: string
  /** In cents, without charges. */
  amount: number
  at: number
  initiatedAt: number
  reason: string
  debitParty: string
  creditParty: string
  accountNumber: string
  originatorConversationId: string | null
  /** For money from a phone. */
  collectedBy: string | null
  payer: string | null
}

const ROW = `select id as movement, kind, receipt, at, coalesce(initiated_at, at) as initiatedAt, reason,
  debit_party as debitParty, credit_party as creditParty, account_number as accountNumber,
  originator_conversation_id as originatorConversationId, collected_by as collectedBy, payer,
  (select max(amount) from entry where entry.movement = movement.id) as amount from movement`

/** Float brought in or taken out has a receipt too, but no two sides. */
const findBy = (ctx: Ctx, column: 'receipt' | 'originator_conversation_id', value: string) =>
  ctx.db.one<Transaction>(`${ROW} where ${column} = ? and debit_party <> '' limit 1`, value)

export const findTransaction = (ctx: Ctx, receipt: string) => findBy(ctx, 'receipt', receipt)
export const findTransactionOf = (ctx: Ctx, originatorConversationId: string) =>
  findBy(ctx, 'originator_conversation_id', originatorConversationId)

/** What a shortcode has collected from phones between two instants, oldest first. */
export const collectedBetween = (ctx: Ctx, shortcode: string, from: number, to: number, skip: number, limit: number) =>
  ctx.db.all<Transaction>(
    `${ROW} where collected_by = ? and at between ? and ? order by at, id limit ? offset ?`,
    shortcode,
    from,
    to,
    limit,
    skip,
  )
