// Reading the books: every entry with its movement, and the proof that they balance.
import type { Ctx } from '../context.ts'

export type EntryLine = {
  id: number
  movement: number
  at: number
  kind: string
  receipt: string | null
  note: string
  account: string
  amount: number
  balanceAfter: number
}

const COLUMNS = `entry.id, entry.movement, movement.at, movement.kind, movement.receipt, movement.note,
  entry.account, entry.amount, entry.balance_after as balanceAfter`

/** Entries after a given id, oldest first. */
export const listEntries = (ctx: Ctx, after: number, limit: number) =>
  ctx.db.all<EntryLine>(
    `select ${COLUMNS} from entry join movement on movement.id = entry.movement where entry.id > ? order by entry.id limit ?`,
    after,
    limit,
  )

/** Newest first. */
export const listLatestEntries = (ctx: Ctx, limit: number) =>
  ctx.db.all<EntryLine>(
    `select ${COLUMNS} from entry join movement on movement.id = entry.movement order by entry.id desc limit ?`,
    limit,
  )

/** One account's entries, newest first. */
export const listEntriesOf = (ctx: Ctx, account: string, limit: number) =>
  ctx.db.all<EntryLine>(
    `select ${COLUMNS} from entry join movement on movement.id = entry.movement
     where entry.account = ? order by entry.id desc limit ?`,
    account,
    limit,
  )

/** True when all accounts sum to zero and each one's balance is the sum of its entries. */
export function booksBalance(ctx: Ctx): boolean {
  const { sum } = ctx.db.one<{ sum: number }>('select coalesce(sum(balance), 0) as sum from account')!
  const wrong = ctx.db.one(
    `select 1 from account
     where balance <> (select coalesce(sum(amount), 0) from entry where entry.account = account.id) limit 1`,
  )
  return sum === 0 && !wrong
}
