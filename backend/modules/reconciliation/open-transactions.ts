// What has not been settled yet, a page at a time in the order of receipts: whatever either side has under one name is one transaction.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { shortcodeOf } from './accounts.ts'
import { pageSize } from './numbers.ts'
import type { OurAccount, OurMovement, TheirLine, Transaction } from './rules/rule.ts'

async function openNames(ctx: Ctx, account: OurAccount, after: string): Promise<string[]> {
  const shortcode = shortcodeOf(ctx.config, account)
  const theirs = await sql<{ name: string }>`select distinct receipt as name from reconciliation.line
    where shortcode = ${shortcode} and settled_at is null and receipt > ${after} order by 1 limit ${pageSize}`.execute(
    ctx.db,
  )
  const ours = await sql<{ name: string }>`select distinct name from reconciliation.movement
    where account = ${account} and settled_at is null and name > ${after} order by 1 limit ${pageSize}`.execute(ctx.db)
  // A list that is full ends somewhere: what the other has after that belongs to the next page.
  const ends = [theirs.rows, ours.rows].filter((list) => list.length === pageSize).map((list) => list.at(-1)!.name)
  const bound = ends.sort()[0]
  const names = new Set([...theirs.rows, ...ours.rows].map(({ name }) => name))
  return [...names].filter((name) => bound === undefined || name <= bound).sort()
}

type LineRow = TheirLine & { receipt: string }
type MovementRow = OurMovement & { name: string }

const grouped = <T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(nameOf(row))
    if (group) group.push(row)
    else groups.set(nameOf(row), [row])
  }
  return groups
}

/** With what is settled already: a fee or a reversal may come days later under the same receipt. */
async function readTransactions(
  ctx: Ctx,
  account: OurAccount,
  names: readonly string[],
  readUntil: Date,
): Promise<Transaction[]> {
  const theirs = await sql<LineRow>`
    select id, receipt, kind, cents, completed_at as "completedAt", linked_receipt as "linkedReceipt"
    from reconciliation.line where shortcode = ${shortcodeOf(ctx.config, account)} and receipt = any(${[...names]}::text[])
    order by completed_at`.execute(ctx.db)
  const ours = await sql<MovementRow>`
    select name, version, key, kind, cents, fee_cents as "feeCents", at
    from reconciliation.movement where account = ${account} and name = any(${[...names]}::text[]) order by at, version`.execute(
    ctx.db,
  )
  const lines = grouped(theirs.rows, (row) => row.receipt)
  const movements = grouped(ours.rows, (row) => row.name)
  const counterparts = await readCounterparts(ctx, account, names)
  return names.map((receipt) => {
    const counterpart = counterparts.get(receipt)
    return {
      ...{ account, receipt, now: ctx.now, readUntil, ...(counterpart && { counterpart }) },
      ...{ theirs: lines.get(receipt) ?? [], ours: movements.get(receipt) ?? [] },
    }
  })
}

type Counterpart = NonNullable<Transaction['counterpart']>

/** A reversal is linked with the payment it took back, each for the other; `booked` when we have booked either. */
async function readCounterparts(
  ctx: Ctx,
  account: OurAccount,
  names: readonly string[],
): Promise<Map<string, Counterpart>> {
  const shortcode = shortcodeOf(ctx.config, account)
  const { rows } = await sql<Counterpart & { receipt: string }>`
    with pair as (
      select receipt, linked_receipt as other from reconciliation.line
        where shortcode = ${shortcode} and receipt = any(${[...names]}::text[]) and kind = 'reversal' and linked_receipt is not null
      union
      select linked_receipt, receipt from reconciliation.line
        where shortcode = ${shortcode} and linked_receipt = any(${[...names]}::text[]) and kind = 'reversal')
    select pair.receipt,
      (select coalesce(sum(l.cents), 0)::bigint from reconciliation.line l
        where l.shortcode = ${shortcode} and l.receipt = pair.other and l.kind <> 'fee') as cents,
      exists (select from reconciliation.movement m where m.account = ${account} and m.name in (pair.receipt, pair.other)) as booked
    from pair`.execute(ctx.db)
  return new Map(rows.map(({ receipt, ...counterpart }) => [receipt, counterpart]))
}

export async function* openTransactions(ctx: Ctx, account: OurAccount, readUntil: Date): AsyncGenerator<Transaction[]> {
  for (let after = ''; ; ) {
    const names = await openNames(ctx, account, after)
    if (names.length === 0) return
    yield await readTransactions(ctx, account, names, readUntil)
    after = names.at(-1)!
  }
}
