// A statement: what a shop was owed at the beginning, everything that changed it, and what it was owed at the end. Pure: journals in,
// lines out; opening plus lines is closing, to the cent, because both come from the same entries.
import type { ReleasedHold } from '#escrow'
import type { ShopJournal } from '#ledger'
import type { Payout } from '../queries.ts'

export type LineCode = 'order_released' | 'reserve_released' | 'clawed_back' | 'payout' | 'payout_failed' | 'correction'

export interface StatementLine {
  at: Date
  code: LineCode
  orderNumber: string | null
  /** M-Pesa's, of a payout. */
  receipt: string | null
  goodsCents: number
  deliveryCents: number
  /** As charged, without the VAT in it. */
  commissionCents: number
  vatCents: number
  withheldCents: number
  /** Into the reserve, or out of it below zero. It stays the shop's. */
  toReserveCents: number
  /** What the shop owed and has repaid with this. */
  repaidCents: number
  /** What the shop is owed more by this line, or less. */
  changeCents: number
  balanceCents: number
}

export interface Statement {
  openingCents: number
  closingCents: number
  lines: StatementLine[]
}

export interface Known {
  openingCents: number
  journals: readonly ShopJournal[]
  orders: ReadonlyMap<string, ReleasedHold>
  payouts: ReadonlyMap<string, Payout>
}

const codes: Record<string, LineCode> = {
  release_escrow: 'order_released',
  release_reserve: 'reserve_released',
  claw_back_refund: 'clawed_back',
  take_provider_reversal: 'clawed_back',
  start_payout: 'payout',
  settle_payout_failed: 'payout_failed',
}

function lineOf(journal: ShopJournal, known: Known, balanceCents: number): StatementLine {
  const got = (kind: string) => journal.legs.reduce((sum, leg) => (leg.kind === kind ? sum + leg.cents : sum), 0)
  const ownerOf = (kind: string) => journal.legs.find((leg) => leg.kind === kind)?.owner ?? ''
  const order = known.orders.get(ownerOf('escrow'))
  const payout = known.payouts.get(ownerOf('payout_transit'))
  const repaid = got('seller_receivable')
  const change = got('seller_payable') + got('seller_reserve') + repaid
  const code = codes[journal.kind] ?? 'correction'
  const released = code === 'order_released'
  const captured = -got('escrow')
  const goods = released ? Math.min(order?.goodsCents ?? captured, captured) : 0
  return {
    at: journal.at,
    code,
    orderNumber: order?.orderNumber ?? null,
    receipt: code === 'payout' ? (payout?.receipt ?? null) : null,
    goodsCents: goods,
    deliveryCents: released ? captured - goods : 0,
    commissionCents: released ? got('commission') : 0,
    vatCents: released ? got('vat_payable') : 0,
    withheldCents: released ? got('wht_payable') : 0,
    toReserveCents: got('seller_reserve'),
    repaidCents: Math.max(0, repaid),
    changeCents: change,
    balanceCents: balanceCents + change,
  }
}

export function buildStatement(known: Known): Statement {
  const lines: StatementLine[] = []
  let balanceCents = known.openingCents
  for (const journal of known.journals) {
    const line = lineOf(journal, known, balanceCents)
    balanceCents = line.balanceCents
    lines.push(line)
  }
  return { openingCents: known.openingCents, closingCents: balanceCents, lines }
}
