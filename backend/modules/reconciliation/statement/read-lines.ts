// The portal's CSV as lines, one at a time however long it is: what stands above the table is read past, columns are found by their
// names, what was not completed is left out, and anything that cannot be understood stops the reading with its line number.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { kindOf, type StatementLine, StatementUnreadable } from './line.ts'
import { centsIn, instantIn } from './read-cells.ts'

const names = {
  account: 'account',
  receipt: 'receipt no',
  completed: 'completion time',
  initiated: 'initiation time',
  details: 'details',
  status: 'transaction status',
  paidIn: 'paid in',
  withdrawn: 'withdrawn',
  balance: 'balance',
  reason: 'reason type',
  party: 'other party info',
  linked: 'linked transaction id',
  reference: 'a/c no',
} as const
type Column = keyof typeof names
const needed: Column[] = ['receipt', 'completed', 'status', 'paidIn', 'withdrawn', 'balance']

const plain = (cell: string) =>
  cell
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
const aboveTableMax = 60
const recordBytesMax = 16_384
const textMax = 500

type Header = Map<Column, number>

function headerIn(record: string[]): Header | undefined {
  const cells = record.map(plain)
  const found = new Map<Column, number>()
  for (const [column, name] of Object.entries(names) as [Column, string][]) {
    const index = cells.indexOf(name)
    if (index >= 0) found.set(column, index)
  }
  return needed.every((column) => found.has(column)) ? found : undefined
}

/** `Account Type:,Utility Account` above the table names the account. */
const accountIn = ([name = '', value = '']: string[]): string | undefined =>
  /^account( type| name)?:?$/.test(plain(name)) && value.trim() ? value.trim() : undefined

/** Movements of the provider's own may have no receipt: they are known by when, how much, and the balance after. */
const madeUpReceipt = (parts: readonly (string | number)[]): string =>
  `NONE-${createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 20).toUpperCase()}`

interface Amounts {
  cents: number
  balanceCents: number
}

function amountsOf(cell: (column: Column) => string, wrong: (what: string) => Error): Amounts {
  const [paidIn, withdrawn, balanceCents] = (['paidIn', 'withdrawn', 'balance'] as const).map((column) =>
    centsIn(cell(column)),
  )
  if (paidIn === undefined || withdrawn === undefined || balanceCents === undefined)
    throw wrong('an amount is no amount')
  // Withdrawals are written with a minus in some exports and without in others.
  return { cents: Math.abs(paidIn) - Math.abs(withdrawn), balanceCents }
}

/** Undefined for what moved nothing: opening balances, and what was declined. */
function lineOf(record: string[], header: Header, account: string, number: number): StatementLine | undefined {
  const cell = (column: Column) => (record[header.get(column) ?? -1] ?? '').trim().slice(0, textMax)
  const wrong = (what: string) => new StatementUnreadable(`line ${number}: ${what}`)
  if (plain(cell('status')) !== 'completed') return undefined
  const { cents, balanceCents } = amountsOf(cell, wrong)
  if (cents === 0) return undefined
  const completedAt = instantIn(cell('completed'))
  if (!completedAt) throw wrong('the completion time is no time')
  const itsAccount = cell('account') || account
  const receipt =
    cell('receipt').toUpperCase() || madeUpReceipt([itsAccount, completedAt.toISOString(), cents, balanceCents])
  if (!/^[A-Z0-9-]{6,40}$/.test(receipt)) throw wrong('the receipt is no receipt')
  const [details, reasonType] = [cell('details'), cell('reason')]
  return {
    account: itsAccount,
    receipt,
    kind: kindOf(cents, details, reasonType),
    completedAt,
    initiatedAt: instantIn(cell('initiated')) ?? completedAt,
    cents,
    balanceCents,
    details,
    reasonType,
    otherParty: cell('party'),
    linkedReceipt: cell('linked').toUpperCase() || null,
    accountReference: cell('reference') || null,
    hash: createHash('sha256')
      .update([...header.values()].map((index) => record[index] ?? '').join('\u001f'))
      .digest(),
  }
}

/**
 * @param account what the account is called when the file does not say
 * Throws StatementUnreadable.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, account: string): AsyncGenerator<StatementLine> {
  const rows = Readable.from(bytes).pipe(
    parse({ relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: recordBytesMax }),
  )
  let header: Header | undefined
  let named = account
  let number = 0
  try {
    for await (const record of rows as AsyncIterable<string[]>) {
      number += 1
      const found = headerIn(record)
      if (found) header = found
      else if (!header) {
        named = accountIn(record) ?? named
        if (number > aboveTableMax) break
      } else {
        const line = lineOf(record, header, named, number)
        if (line) yield line
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new StatementUnreadable(`line ${number + 1}: ${error.message}`.slice(0, 300))
    throw error
  }
  if (!header)
    throw new StatementUnreadable('There is no table with “Receipt No.”, “Completion Time” and “Balance” in it.')
}
