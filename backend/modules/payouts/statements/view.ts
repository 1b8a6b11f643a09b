// A statement as the wire says it.
import { kes, type SellerStatement as Said, toWireId } from '@amana/contract'
import { payoutView } from '../payout-view.ts'
import type { SellerStatement, StatementPeriod } from './read.ts'
import { totalsOf } from './totals.ts'

export const summaryView = ({ batchId, after, until, paidCents }: StatementPeriod) => ({
  id: toWireId('payoutBatch', batchId),
  after: after?.toISOString() ?? null,
  until: until.toISOString(),
  paid: kes(paidCents),
})

export function statementView(statement: SellerStatement): Said {
  const totals = totalsOf(statement.lines)
  return {
    ...summaryView(statement),
    number: statement.number,
    shopName: statement.shopName,
    opening: kes(statement.openingCents),
    closing: kes(statement.closingCents),
    totals: {
      goods: kes(totals.goodsCents),
      delivery: kes(totals.deliveryCents),
      commission: kes(totals.commissionCents),
      vat: kes(totals.vatCents),
      withheld: kes(totals.withheldCents),
      clawedBack: kes(totals.clawedBackCents),
      paidOut: kes(totals.paidOutCents),
      cameBack: kes(totals.cameBackCents),
      other: kes(totals.otherCents),
    },
    feesByAmana: kes(statement.feesByAmanaCents),
    lines: statement.lines.map((line) => ({
      at: line.at.toISOString(),
      code: line.code,
      orderNumber: line.orderNumber,
      receipt: line.receipt,
      goods: kes(line.goodsCents),
      delivery: kes(line.deliveryCents),
      commission: kes(line.commissionCents),
      vat: kes(line.vatCents),
      withheld: kes(line.withheldCents),
      toReserve: kes(line.toReserveCents),
      repaid: kes(line.repaidCents),
      change: kes(line.changeCents),
      balance: kes(line.balanceCents),
    })),
    payouts: statement.payouts.map((payout) => payoutView(payout, undefined)),
  }
}
