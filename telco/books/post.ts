// The only way money moves on this network: a movement of entries that cancel each other out, all of it or nothing.
import assert from 'node:assert/strict'
import type { Ctx } from '../context.ts'

export type Line = { account: string; amount: number }
export type Movement = {
  kind: string
  receipt?: string
  note: string
  lines: Line[]
  /** Now, unless told. */
  at?: number
  /** How an organisation's statement tells it: none of it changes where the money goes. */
  statement?: Partial<StatementDetails>
}
export type StatementDetails = {
  initiatedAt: number
  reason: string
  /** "254712345678 - JANE DOE", "600100 - AMANA" */
  debitParty: string
  creditParty: string
  accountNumber: string
  linkedReceipt: string
  originatorConversationId: string
  /** For money that came from a phone: the shortcode that collected it, and the number. */
  collectedBy: string
  payer: string
}

/** Amounts in cents; positive adds to the account. An account's floor, when broken, undoes the whole transaction. */
export function post(ctx: Ctx, movement: Movement): void {
  const lines = movement.lines.filter(({ amount }) => amount !== 0)
  assert(
    lines.every(({ amount }) => Number.isSafeInteger(amount)),
    'entries are integers of cents',
  )
  assert.equal(
    lines.reduce((sum, { amount }) => sum + amount, 0),
    0,
    'entries of a movement cancel each other out',
  )
  const at = movement.at ?? ctx.clock.now()
  ctx.db.transaction(() => {
    const id = insertMovement(ctx, movement, at)
    for (const { account, amount } of lines) {
      const changed = ctx.db.one<{ balance: number }>(
        'update account set balance = balance + ? where id = ? returning balance',
        amount,
        account,
      )
      assert(changed, `no account ${account}`)
      ctx.db.run(
        'insert into entry (movement, account, amount, balance_after, at) values (?, ?, ?, ?, ?)',
        id,
        account,
        amount,
        changed.balance,
        at,
      )
    }
  })
}

function insertMovement(ctx: Ctx, { kind, receipt, note, statement = {} }: Movement, at: number): number {
  const { id } = ctx.db.one<{ id: number }>(
    `insert into movement (kind, receipt, note, at, initiated_at, reason, debit_party, credit_party, account_number,
       linked_receipt, originator_conversation_id, collected_by, payer)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    kind,
    receipt ?? null,
    note,
    at,
    statement.initiatedAt ?? at,
    statement.reason ?? '',
    statement.debitParty ?? '',
    statement.creditParty ?? '',
    statement.accountNumber ?? '',
    statement.linkedReceipt ?? null,
    statement.originatorConversationId ?? null,
    statement.collectedBy ?? null,
    statement.payer ?? null,
  )!
  return id
}
