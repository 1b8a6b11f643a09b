// Of every order: what came = what is held + what goes back + what went back + what was released, and what M-Pesa took back again.
import type { OrderState } from '@amana/contract'
import type { Booked, OrderMoney } from './booked.ts'
import { releasedOf, type Sale, undoneOf } from './sale.ts'
import { kes, sum } from './sums.ts'
import * as terms from './terms.ts'
import type { Truth } from './truth.ts'

const nothing: OrderMoney = { came: [], takenBack: 0, held: 0, refunds: [] }
const paidStates: readonly OrderState[] = ['paid', 'shipped', 'delivered', 'disputed', 'completed', 'refunded']

/** Where an order's money is. */
export interface WhereItIs {
  came: number
  escrow: number
  parked: number
  onItsWay: number
  returned: number
  released: number
  takenBack: number
  /** What went back twice, because M-Pesa took it back when it had been given back: nobody else can bear it. */
  lost: number
}

export function whereItIs(sale: Sale, booked: Booked): WhereItIs {
  const { came, takenBack, refunds } = booked.orders.get(sale.id) ?? nothing
  const where = {
    came: sum(came.map(({ cents }) => cents)),
    escrow: booked.balance('escrow', sale.id),
    parked: sum(came.map(({ id }) => booked.balance('suspense', id))),
    onItsWay: sum(refunds.map(({ id }) => booked.balance('refund_transit', id))),
    returned: sum(refunds.filter(({ state }) => state === 'sent').map(({ cents }) => cents)),
    released: releasedOf(sale) - undoneOf(sale),
    takenBack,
  }
  const { escrow, parked, onItsWay, returned, released } = where
  return { ...where, lost: escrow + parked + onItsWay + returned + released + takenBack - where.came }
}

/** What must have left the escrow as refunds: the parts, and all of it once the order has ended for the buyer. */
function judgeEscrow(sale: Sale, { held, refunds }: OrderMoney, escrow: number): string[] {
  const gone =
    sum(refunds.filter(({ origin, retried }) => origin === 'escrow' && !retried).map(({ cents }) => cents)) -
    sale.clawedCents
  const problems: string[] = []
  const hasEnded = sale.state === 'cancelled' || sale.state === 'refunded'
  if (held > 0 && gone !== sale.partsCents && !(hasEnded && gone === held))
    problems.push(`${sale.number} (${sale.state}): ${kes(gone)} goes back instead of ${kes(sale.partsCents)}`)
  const expected = sale.takenBack ? 0 : held - gone - releasedOf(sale)
  if (escrow !== expected)
    problems.push(`${sale.number} (${sale.state}): ${kes(escrow)} in escrow instead of ${kes(expected)}`)
  return problems
}

export function judgeSales(sales: Map<string, Sale>, booked: Booked, truth: Truth): string[] {
  const problems: string[] = []
  for (const [id, sale] of sales) {
    const money = booked.orders.get(id) ?? nothing
    const where = whereItIs(sale, booked)
    const taken = truth.taken.get(sale.number) ?? 0
    if (where.came > taken) problems.push(`${sale.number}: ${kes(where.came)} is booked, but M-Pesa took ${kes(taken)}`)
    if (money.held !== 0 && money.held !== sale.totalCents)
      problems.push(`${sale.number}: ${kes(money.held)} is held for ${kes(sale.totalCents)}`)
    if (sale.state !== 'cancelled' && money.held > 0 !== paidStates.includes(sale.state))
      problems.push(`${sale.number}: is ${sale.state} with ${kes(money.held)} held`)
    problems.push(...judgeEscrow(sale, money, where.escrow))
    const more = sale.reserveBasisPoints - terms.reserveBasisPoints[sale.tier]
    if (more !== 0 && more !== terms.reserveWhenAsked)
      problems.push(`${sale.number}: a ${sale.tier} seller leaves ${sale.reserveBasisPoints} of 10,000 in reserve`)
    if (where.lost < 0 || where.lost > where.takenBack)
      problems.push(
        `${sale.number}: ${kes(where.came)} came, and ${kes(where.escrow)} is held, ${kes(where.parked)} parked, ${kes(where.onItsWay)} on its way back, ${kes(where.returned)} back, ${kes(where.released)} released, ${kes(where.takenBack)} taken back`,
      )
  }
  return problems
}
