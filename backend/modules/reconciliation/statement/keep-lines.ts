// Lines are stored once, however often and in whatever windows they are read. A reading that was broken off is simply read again.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { newId } from '#platform/ids'
import { pageSize } from '../numbers.ts'
import type { StatementLine } from './line.ts'
import { type Ends, followBalance } from './running-balance.ts'

export interface Reading {
  runId: string | null
  shortcode: string
  source: 'fetched' | 'uploaded'
  uploadedBy: string | null
}

export interface Kept {
  lines: number
  newLines: number
  /** Lines whose balance does not follow from the one before. */
  breaks: number
}

async function insertLines(ctx: Ctx, shortcode: string, lines: readonly StatementLine[]): Promise<Map<string, number>> {
  const of = <T>(pick: (line: StatementLine) => T): T[] => lines.map(pick)
  const { rows } = await sql<{ account: string }>`
    insert into reconciliation.line (id, shortcode, account, receipt, kind, completed_at, initiated_at, cents, balance_cents,
      details, reason_type, other_party, linked_receipt, account_reference, hash, stored_at)
    select id, ${shortcode}, account, receipt, kind, completed_at, initiated_at, cents, balance_cents, details, reason_type,
      other_party, linked_receipt, account_reference, hash, ${ctx.now}
    from unnest(${of(() => newId(ctx.now))}::uuid[], ${of((line) => line.account)}::text[], ${of((line) => line.receipt)}::text[],
      ${of((line) => line.kind)}::text[], ${of((line) => line.completedAt)}::timestamptz[],
      ${of((line) => line.initiatedAt)}::timestamptz[], ${of((line) => line.cents)}::bigint[],
      ${of((line) => line.balanceCents)}::bigint[], ${of((line) => line.details)}::text[],
      ${of((line) => line.reasonType)}::text[], ${of((line) => line.otherParty)}::text[],
      ${of((line) => line.linkedReceipt)}::text[], ${of((line) => line.accountReference)}::text[],
      ${of((line) => line.hash)}::bytea[])
      as l (id, account, receipt, kind, completed_at, initiated_at, cents, balance_cents, details, reason_type, other_party,
        linked_receipt, account_reference, hash)
    on conflict (shortcode, account, receipt, kind) do nothing returning account`.execute(ctx.db)
  const counted = new Map<string, number>()
  for (const { account } of rows) counted.set(account, (counted.get(account) ?? 0) + 1)
  return counted
}

/** Gives the lines that are new. Of the others the first reading stays; that this one says otherwise is noted, until it says the same again. */
async function compareKnown(
  ctx: Ctx,
  shortcode: string,
  lines: readonly StatementLine[],
): Promise<readonly StatementLine[]> {
  const keyOf = (account: string, receipt: string, kind: string) => `${account} ${receipt} ${kind}`
  const { rows } = await sql<{ id: string; key: string; cents: number; completedAt: Date; contradicted: boolean }>`
    select id, concat_ws(' ', account, receipt, kind) as key, cents, completed_at as "completedAt", contradicted
    from reconciliation.line where shortcode = ${shortcode} and receipt = any(${lines.map((line) => line.receipt)}::text[])`.execute(
    ctx.db,
  )
  const known = new Map(rows.map((row) => [row.key, row]))
  const fresh: StatementLine[] = []
  const changed: { id: string; differs: boolean }[] = []
  for (const line of lines) {
    const row = known.get(keyOf(line.account, line.receipt, line.kind))
    if (!row) {
      fresh.push(line)
      continue
    }
    const differs = row.cents !== line.cents || row.completedAt.getTime() !== line.completedAt.getTime()
    if (differs !== row.contradicted) changed.push({ id: row.id, differs })
  }
  if (changed.length > 0)
    await sql`update reconciliation.line l set contradicted = c.differs
      from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ differs }) => differs)}::boolean[]) as c (id, differs)
      where l.id = c.id`.execute(ctx.db)
  return fresh
}

async function noteStatement(ctx: Ctx, reading: Reading, account: string, ends: Ends, newLines: number): Promise<void> {
  await sql`insert into reconciliation.statement (id, run_id, shortcode, account, source, uploaded_by, read_at, first_at,
      last_at, lines, new_lines, opening_cents, closing_cents, breaks)
    values (${newId(ctx.now)}, ${reading.runId}, ${reading.shortcode}, ${account}, ${reading.source}, ${reading.uploadedBy},
      ${ctx.now}, ${ends.firstAt}, ${ends.lastAt}, ${ends.lines}, ${newLines}, ${ends.openingCents}, ${ends.closingCents},
      ${ends.breaks})`.execute(ctx.db)
}

/** What an account held before the first line we ever read of it is a line of its own: our books have to know it too. */
async function keepOpening(ctx: Ctx, shortcode: string, account: string, ends: Ends): Promise<void> {
  if (ends.openingCents === 0) return
  const [at, cents] = [ends.firstAt, ends.openingCents]
  await sql`insert into reconciliation.line (id, shortcode, account, receipt, kind, completed_at, initiated_at, cents,
      balance_cents, details, reason_type, other_party, hash, stored_at)
    select ${newId(ctx.now)}, ${shortcode}, ${account}, 'OPENING-BALANCE', 'opening', ${at}, ${at}, ${cents}, ${cents},
      'Opening balance', '', '', '', ${ctx.now}
    where not exists (select from reconciliation.statement where shortcode = ${shortcode} and account = ${account})
    on conflict do nothing`.execute(ctx.db)
}

/** Reads to the end, a page at a time. Throws StatementUnreadable; what was stored until then stays and does no harm. */
export async function keepLines(ctx: Ctx, reading: Reading, lines: AsyncIterable<StatementLine>): Promise<Kept> {
  const kept: Kept = { lines: 0, newLines: 0, breaks: 0 }
  const accounts = new Map<string, { balance: ReturnType<typeof followBalance>; newLines: number }>()
  let page: StatementLine[] = []
  const store = async () => {
    if (page.length === 0) return
    const fresh = await compareKnown(ctx, reading.shortcode, page)
    const added = fresh.length > 0 ? await insertLines(ctx, reading.shortcode, fresh) : []
    for (const [account, count] of added) {
      accounts.get(account)!.newLines += count
      kept.newLines += count
    }
    kept.lines += page.length
    page = []
  }
  for await (const line of lines) {
    const account = accounts.get(line.account) ?? { balance: followBalance(), newLines: 0 }
    accounts.set(line.account, account)
    account.balance.add(line)
    page.push(line)
    if (page.length >= pageSize) await store()
  }
  await store()
  for (const [account, { balance, newLines }] of accounts) {
    const ends = balance.ends()!
    await keepOpening(ctx, reading.shortcode, account, ends)
    await noteStatement(ctx, reading, account, ends, newLines)
    kept.breaks += ends.breaks
  }
  return kept
}
