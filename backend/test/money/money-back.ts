// What people do about money that has been paid: sellers who give a part back, before and after it is theirs, and buyers who report
// a problem, which is decided one way or the other.
import { disputeOrder, endDisputedOrder, giveMoneyBack } from '#orders'
import { after, days } from '#platform/clock'
import { transact } from '#platform/context'
import type { Chance } from './chance.ts'
import { type Deed, tried } from './people.ts'
import type { Decision, Sale } from './sale.ts'

/** M-Pesa sends no less to a phone. */
const leastShillings = 10
const decidedWithinDays = 12

/** Some of it, now and then the least, seldom all; undefined when too little is there. */
function someOf(chance: Chance, cents: number, leaveCents: number): number | undefined {
  const most = Math.floor((cents - leaveCents) / 100)
  if (most < leastShillings) return undefined
  const part = chance.weighted({ least: 1, some: 6, most: 1 })
  return 100 * { least: leastShillings, some: chance.between(leastShillings, most), most }[part]
}

const heldOf = (sale: Sale) => (sale.takenBack ? 0 : sale.totalCents - sale.partsCents)

/** What makes it one refund and not two. */
const keyOf = ({ partsCents, clawedCents }: Sale) => `${partsCents}:${clawedCents}`

/** A thing was missing, or came late: the seller gives something back, and the order goes on. */
const givePart: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('paid', 'shipped', 'delivered')
  if (candidates.length === 0) return
  const sale = chance.pick(candidates)
  const amountCents = someOf(chance, heldOf(sale), 100 * leastShillings)
  if (!amountCents) return
  const part = { amountCents, key: keyOf(sale) }
  if (await tried(() => transact(world.ctx(), (tx) => giveMoneyBack(tx, sale.shopId, sale.id, part))))
    auditor.gaveBack(sale.id, amountCents, 'held')
}

/** The seller has her money, and gives some or all of it back. */
const giveBackAfterwards: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('completed')
  if (candidates.length === 0) return
  const sale = chance.pick(candidates)
  const amountCents = someOf(chance, heldOf(sale) - sale.clawedCents, 0)
  if (!amountCents) return
  const part = { amountCents, key: keyOf(sale) }
  if (await tried(() => transact(world.ctx(), (tx) => giveMoneyBack(tx, sale.shopId, sale.id, part))))
    auditor.gaveBack(sale.id, amountCents, 'released')
}

const report: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('shipped', 'delivered')
  if (candidates.length === 0) return
  const { id } = chance.pick(candidates)
  const backstopAt = after(world.clock.read(), days(decidedWithinDays))
  if (await tried(() => transact(world.ctx(), (tx) => disputeOrder(tx, id, { backstopAt }))))
    auditor.reported(id, backstopAt)
}

/** Where nothing was ever shown to have arrived, the seller gets money only if the buyer agrees. */
const decide: Deed = async (world, auditor, chance) => {
  const candidates = auditor.ordersIn('disputed')
  if (candidates.length === 0) return
  const sale = chance.pick(candidates)
  const outcome = chance.weighted({ refund: 4, part: 4, release: 3 })
  const refundCents = outcome === 'part' ? someOf(chance, heldOf(sale), 100 * leastShillings) : undefined
  if (outcome === 'part' && !refundCents) return
  const decision: Decision = outcome === 'part' ? { outcome, refundCents: refundCents! } : { outcome }
  const end = decision.outcome === 'refund' ? decision : { ...decision, agreed: true }
  if (await tried(() => transact(world.ctx(), (tx) => endDisputedOrder(tx, sale.id, end))))
    auditor.decided(sale.id, decision)
}

/** Named as the report names them, each with how often it happens beside the others. */
export const moneyBack: Record<string, { weight: number; deed: Deed }> = {
  'a seller gives a part back': { weight: 4, deed: givePart },
  'a seller gives released money back': { weight: 4, deed: giveBackAfterwards },
  'a problem is reported': { weight: 5, deed: report },
  'a dispute is decided': { weight: 5, deed: decide },
}
