// The sums of a statement, as they stand at its head: they add up to the difference between opening and closing.
import type { StatementLine } from './build.ts'

export interface StatementTotals {
  goodsCents: number
  deliveryCents: number
  commissionCents: number
  vatCents: number
  withheldCents: number
  clawedBackCents: number
  paidOutCents: number
  cameBackCents: number
  otherCents: number
}

const sumOf = (lines: readonly StatementLine[], of: (line: StatementLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0)

export function totalsOf(lines: readonly StatementLine[]): StatementTotals {
  const changed = (code: StatementLine['code']) => sumOf(lines, (line) => (line.code === code ? line.changeCents : 0))
  return {
    goodsCents: sumOf(lines, (line) => line.goodsCents),
    deliveryCents: sumOf(lines, (line) => line.deliveryCents),
    commissionCents: sumOf(lines, (line) => line.commissionCents),
    vatCents: sumOf(lines, (line) => line.vatCents),
    withheldCents: sumOf(lines, (line) => line.withheldCents),
    clawedBackCents: -changed('clawed_back'),
    paidOutCents: -changed('payout'),
    cameBackCents: changed('payout_failed'),
    otherCents: changed('correction') + changed('reserve_released'),
  }
}
