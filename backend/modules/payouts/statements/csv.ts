// A statement as CSV: one line for each line of it, amounts in shillings with two decimals, nothing that a spreadsheet would run.
import type { SellerStatement } from './read.ts'

const startsLikeFormula = /^[=+\-@\t\r]/
const text = (value: string): string => {
  const safe = startsLikeFormula.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
const amount = (cents: number): string => (cents / 100).toFixed(2)

const head = [
  ...['Statement', 'Shop', 'Date', 'What', 'Order', 'M-Pesa receipt', 'Goods', 'Delivery', 'Commission', 'VAT'],
  ...['Tax withheld', 'To reserve', 'Repaid', 'Change', 'Balance'],
]

export function* statementCsv(statement: SellerStatement): Generator<string> {
  yield `\ufeff${head.join(',')}\r\n`
  const named = [text(statement.number), text(statement.shopName)]
  const edge = (at: Date, what: string, cents: number) =>
    `${[...named, at.toISOString(), what, '', '', '', '', '', '', '', '', '', '', amount(cents)].join(',')}\r\n`
  yield edge(statement.after ?? statement.lines[0]?.at ?? statement.until, 'opening_balance', statement.openingCents)
  for (const line of statement.lines)
    yield `${[
      ...named,
      line.at.toISOString(),
      line.code,
      text(line.orderNumber ?? ''),
      text(line.receipt ?? ''),
      amount(line.goodsCents),
      amount(line.deliveryCents),
      amount(-line.commissionCents),
      amount(-line.vatCents),
      amount(-line.withheldCents),
      amount(line.toReserveCents),
      amount(line.repaidCents),
      amount(line.changeCents),
      amount(line.balanceCents),
    ].join(',')}\r\n`
  yield edge(statement.until, 'closing_balance', statement.closingCents)
}
