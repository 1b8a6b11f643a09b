// The organisation's statement as its portal exports it, one row for each entry of each of its accounts, read page by
// page so that its length costs no memory.
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { ACCOUNT_NAMES } from '../mpesa/commands/account-text.ts'
import { SHORTCODE_ACCOUNTS, type ShortcodeAccount, shortcodeAccount } from '../mpesa/shortcodes.ts'
import { spacedDateTime } from '../nairobi-time.ts'
import { shillings } from '../shillings.ts'

const PAGE = 500

export const STATEMENT_COLUMNS = [
  'Account',
  'Receipt No.',
  'Completion Time',
  'Initiation Time',
  'Details',
  'Transaction Status',
  'Paid In',
  'Withdrawn',
  'Balance',
  'Balance Confirmed',
  'Reason Type',
  'Other Party Info',
  'Linked Transaction ID',
  'A/C No.',
]

export type StatementOrder = {
  shortcode: string
  /** From this instant on, up to but without the other; milliseconds since 1970. */
  from: number
  to: number
  /** All of them when left out. */
  account?: ShortcodeAccount
}

/** The lines of the file, the heading first, a few hundred at a time. Each account begins with its opening balance. */
export function* statementLines(ctx: Ctx, order: StatementOrder): Generator<string> {
  yield csvLine(STATEMENT_COLUMNS)
  // What is posted while the file is being written belongs to the next one.
  const last = ctx.db.one<{ id: number }>('select coalesce(max(id), 0) as id from entry')!.id
  for (const account of order.account ? [order.account] : SHORTCODE_ACCOUNTS) {
    yield openingLine(ctx, order, account, last)
    yield* accountLines(ctx, order, account, last)
  }
}

function openingLine(ctx: Ctx, { shortcode, from }: StatementOrder, account: ShortcodeAccount, last: number): string {
  const id = shortcodeAccount(shortcode, account)
  balanceOf(ctx, id)
  const before = ctx.db.one<{ balance: number }>(
    `select balance_after as balance from entry where account = ? and at < ? and id <= ? order by at desc, id desc limit 1`,
    id,
    from,
    last,
  )
  const balance = money(before?.balance ?? 0)
  const at = spacedDateTime(from)
  return csvLine([
    ACCOUNT_NAMES[account],
    '',
    at,
    at,
    'Opening balance',
    'Completed',
    '',
    '',
    balance,
    'true',
    '',
    '',
    '',
    '',
  ])
}

type Row = {
  id: number
  at: number
  initiatedAt: number
  receipt: string | null
  note: string
  reason: string
  debitParty: string
  creditParty: string
  linkedReceipt: string | null
  accountNumber: string
  amount: number
  balance: number
}

function* accountLines(ctx: Ctx, { shortcode, from, to }: StatementOrder, account: ShortcodeAccount, last: number) {
  let at = from
  let id = 0
  for (;;) {
    const rows = ctx.db.all<Row>(
      `select entry.id, entry.at, coalesce(movement.initiated_at, entry.at) as initiatedAt, movement.receipt, movement.note,
         movement.reason, movement.debit_party as debitParty, movement.credit_party as creditParty,
         movement.linked_receipt as linkedReceipt, movement.account_number as accountNumber, entry.amount,
         entry.balance_after as balance
       from entry join movement on movement.id = entry.movement
       where entry.account = ? and (entry.at, entry.id) > (?, ?) and entry.at < ? and entry.id <= ?
       order by entry.at, entry.id limit ?`,
      shortcodeAccount(shortcode, account),
      at,
      id,
      to,
      last,
      PAGE,
    )
    if (rows.length) yield rows.map((row) => rowLine(shortcode, account, row)).join('')
    if (rows.length < PAGE) return
    ;({ at, id } = rows.at(-1)!)
  }
}

function rowLine(shortcode: string, account: ShortcodeAccount, row: Row): string {
  const isCharge = account === 'charges' && row.receipt !== null && row.debitParty !== ''
  return csvLine([
    ACCOUNT_NAMES[account],
    row.receipt ?? '',
    spacedDateTime(row.at),
    spacedDateTime(row.initiatedAt),
    isCharge ? `${row.note} Charge` : row.note,
    'Completed',
    row.amount > 0 ? money(row.amount) : '',
    row.amount < 0 ? money(row.amount) : '',
    money(row.balance),
    'true',
    isCharge ? `${row.reason} Charge` : row.reason,
    row.debitParty.startsWith(`${shortcode} - `) ? row.creditParty : row.debitParty,
    row.linkedReceipt ?? '',
    row.accountNumber,
  ])
}

const money = (amount: number) => shillings(amount).toFixed(2)

/** As it was typed: a program compares it, and what a spreadsheet makes of it is the spreadsheet's affair. */
const csvField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const csvLine = (fields: string[]) => `${fields.map(csvField).join(',')}\r\n`
