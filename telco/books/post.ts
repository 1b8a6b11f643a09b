// The only way money moves on this network: a movement of entries that cancel each other out, all of it or nothing.
import assert from 'node:assert/strict'
import type { Ctx } from '../context.ts'

export type Line = { account: string; amount: number }
export type Movement = { kind: string; receipt?: string; note: string; lines: Line[] }

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
  ctx.db.transaction(() => {
    const { id } = ctx.db.one<{ id: number }>(
      'insert into movement (kind, receipt, note, at) values (?, ?, ?, ?) returning id',
      movement.kind,
      movement.receipt ?? null,
      movement.note,
      ctx.clock.now(),
    )!
    for (const { account, amount } of lines) {
      const changed = ctx.db.one<{ balance: number }>(
        'update account set balance = balance + ? where id = ? returning balance',
        amount,
        account,
      )
      assert(changed, `no account ${account}`)
      ctx.db.run(
        'insert into entry (movement, account, amount, balance_after) values (?, ?, ?, ?)',
        id,
        account,
        amount,
        changed.balance,
      )
    }
  })
}
