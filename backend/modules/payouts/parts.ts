// Where every shilling of a shop is, by which rule, and until when: one list of parts that add up to all the books owe the shop. Pure.
import type { Hold, ReleasedHold } from '#escrow'
import type { ShopBalances } from '#ledger'
import type { DisbursementState } from '#payments'
import type { Decision } from './eligibility.ts'
import type { Payout } from './queries.ts'
import type { Values } from './values.ts'
import { date, shillings, time } from './wording.ts'

export type PartWhere = 'held' | 'reserve' | 'available' | 'on_the_way'

export interface MoneyPart {
  where: PartWhere
  cents: number
  /** Stable: what keeps it there. */
  code: string
  sentence: string
  values: Values
  /** When it moves on by itself; null while that depends on somebody. */
  until: Date | null
  orderId: string | null
  orderNumber: string | null
}

export interface MoneyOfShop {
  balances: ShopBalances
  holds: readonly Hold[]
  reserves: readonly Hold[]
  /** Newest first. */
  released: readonly ReleasedHold[]
  underWay: readonly { payout: Payout; progress: DisbursementState | undefined }[]
  /** What the next batch would decide, at `nextPayoutAt`. */
  next: Decision
  nextPayoutAt: Date
  haltedSince: Date | null
}

const noOrder = { orderId: null, orderNumber: null }

const heldPart = (hold: Hold): MoneyPart => ({
  where: 'held',
  cents: hold.remainingCents,
  ...whyHeld(hold),
  orderId: hold.orderId,
  orderNumber: hold.orderNumber,
})

type Why = Pick<MoneyPart, 'code' | 'sentence' | 'values'>

/** A problem outranks the day on which it would have been the seller's. */
function whyHeld(hold: Hold): Why & Pick<MoneyPart, 'until'> {
  if (hold.frozenSince)
    return {
      code: 'disputed',
      sentence: 'A problem was reported, so it stands still until that is decided.',
      values: {},
      until: null,
    }
  return hold.releaseAt
    ? {
        code: 'inspection',
        sentence: `Held until ${date(hold.releaseAt)}, or until the buyer says all is well.`,
        values: { until: hold.releaseAt },
        until: hold.releaseAt,
      }
    : {
        code: 'not_delivered',
        sentence: 'Held until the buyer has the goods. Ship it and enter the buyer’s code: that starts the clock.',
        values: {},
        until: null,
      }
}

const reservePart = (hold: Hold): MoneyPart => ({
  where: 'reserve',
  cents: hold.reserveCents,
  code: 'in_reserve',
  sentence: `Stays in reserve until ${date(hold.reserveReleaseAt!)}, as for every new seller.`,
  values: { until: hold.reserveReleaseAt! },
  until: hold.reserveReleaseAt,
  orderId: hold.orderId,
  orderNumber: hold.orderNumber,
})

const wayPart = ({ payout, progress }: MoneyOfShop['underWay'][number], haltedSince: Date | null): MoneyPart => {
  const unsent = progress === undefined || progress === 'prepared'
  const way =
    unsent && haltedSince
      ? {
          code: 'halted_on_the_way',
          sentence: `All payouts are stopped since ${date(haltedSince)}; this one goes when that is lifted.`,
          values: { since: haltedSince },
        }
      : progress === 'unknown'
        ? {
            code: 'asking_mpesa',
            sentence: 'M-Pesa has not said yet whether it arrived. It is asked, and nothing is sent twice.',
            values: {},
          }
        : {
            code: 'being_sent',
            sentence: `Sent on ${date(payout.prepared_at)}, ${time(payout.prepared_at)}; M-Pesa tells when it is there.`,
            values: { since: payout.prepared_at },
          }
  return { where: 'on_the_way', cents: payout.amount_cents, ...way, until: null, ...noOrder }
}

interface Piece {
  cents: number
  orderId: string | null
  orderNumber: string | null
}

/** What is available, by the orders it came from: the oldest is always paid first, so what is left is of the newest. Oldest first. */
export function piecesOf(availableCents: number, released: readonly ReleasedHold[]): Piece[] {
  const pieces: Piece[] = []
  let left = availableCents
  for (const { orderId, orderNumber, sellerCents, reserveCents, reserveReleasedAt } of released) {
    const cents = Math.min(left, sellerCents + (reserveReleasedAt ? reserveCents : 0))
    if (cents > 0) pieces.unshift({ cents, orderId, orderNumber })
    left -= cents
  }
  if (left > 0) pieces.unshift({ cents: left, ...noOrder })
  return pieces
}

/** Cuts the pieces at `cents`: those before it, and the rest. */
function cut(pieces: readonly Piece[], cents: number): [Piece[], Piece[]] {
  const before: Piece[] = []
  const rest: Piece[] = []
  let room = cents
  for (const piece of pieces) {
    const inside = Math.min(room, piece.cents)
    if (inside > 0) before.push({ ...piece, cents: inside })
    if (piece.cents > inside) rest.push({ ...piece, cents: piece.cents - inside })
    room -= inside
  }
  return [before, rest]
}

/** Cents below a shilling, or what another rule than those named keeps back. */
const leftOver: Why = {
  code: 'next_time',
  sentence: 'Follows with the next payout: M-Pesa moves whole shillings only.',
  values: {},
}

function availableParts({ balances, released, next, nextPayoutAt, haltedSince }: MoneyOfShop): MoneyPart[] {
  const [paid, kept] = cut(piecesOf(balances.availableCents, released), next.payCents)
  const why: Why = next.reasons.find(({ code }) => code !== 'paid' && code !== 'nothing_available') ?? leftOver
  const goes: Why = haltedSince
    ? {
        code: 'halted',
        sentence: `All payouts are stopped since ${date(haltedSince)}; yours goes when that is lifted.`,
        values: { since: haltedSince },
      }
    : {
        code: 'next_payout',
        sentence: `Goes out on ${date(nextPayoutAt)}, ${time(nextPayoutAt)}.`,
        values: { since: nextPayoutAt },
      }
  return [
    ...paid.map(
      (piece): MoneyPart => ({ where: 'available', ...piece, ...goes, until: haltedSince ? null : nextPayoutAt }),
    ),
    ...kept.map((piece): MoneyPart => ({ where: 'available', ...piece, ...why, until: null })),
  ]
}

/** Should the books and the story of the orders differ for a moment, the difference is a part of its own, never hidden. */
function completed(where: PartWhere, bookedCents: number, parts: MoneyPart[]): MoneyPart[] {
  const missing = bookedCents - parts.reduce((sum, part) => sum + part.cents, 0)
  if (missing === 0) return parts
  const sentence = `${shillings(missing)} are in the books and being matched to their order.`
  const why: Why = { code: 'being_matched', sentence, values: { cents: missing } }
  return [...parts, { where, cents: missing, ...why, until: null, ...noOrder }]
}

export function moneyParts(money: MoneyOfShop): MoneyPart[] {
  const { balances, holds, reserves, underWay, haltedSince } = money
  return [
    ...completed(
      'on_the_way',
      balances.inTransitCents,
      underWay.map((one) => wayPart(one, haltedSince)),
    ),
    ...availableParts(money),
    ...completed('reserve', balances.reserveCents, reserves.map(reservePart)),
    ...completed('held', balances.heldCents, holds.map(heldPart)),
  ]
}
