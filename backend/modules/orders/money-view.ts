// Where the buyer's money is, and until when: from the order's row and its hold in escrow. The signature of every order page.
import { kes, type MoneyView } from '@amana/contract'
import type { Hold, PartRefund } from '#escrow'
import { partlyBackCents } from './money-back.ts'
import type { OrderRow } from './order-row.ts'

const iso = (instant: Date | null | undefined) => instant?.toISOString() ?? null

function whereOf(order: OrderRow, hold: Hold | undefined): MoneyView['where'] {
  if (!order.paid_at || !hold) return 'with_buyer'
  if (order.state === 'completed') return 'with_seller'
  if (order.returned_at || hold.takenBackAt) return 'returned'
  if (order.state === 'cancelled' || order.state === 'refunded') return 'returning'
  return 'held'
}

const ruleOf: Record<OrderRow['state'], MoneyView['rule']> = {
  awaiting_payment: 'unpaid',
  paid: 'not_shipped',
  shipped: 'not_delivered',
  delivered: 'inspection',
  disputed: 'disputed',
  completed: 'done',
  expired: 'done',
  cancelled: 'done',
  refunded: 'done',
}

function partOf(where: MoneyView['where'], hold: Hold | undefined, parts: readonly PartRefund[]): MoneyView['part'] {
  const back = partlyBackCents(parts)
  if (!hold || back === 0 || (where !== 'held' && where !== 'with_seller')) return null
  return { back: kes(back), rest: kes(hold.capturedCents - back) }
}

export function whereTheMoneyIs(order: OrderRow, hold: Hold | undefined, parts: readonly PartRefund[]): MoneyView {
  const where = whereOf(order, hold)
  const endsByItself = ['awaiting_payment', 'paid', 'shipped', 'disputed'].includes(order.state)
  return {
    total: kes(order.total_cents),
    where,
    part: partOf(where, hold, parts),
    paidAt: iso(order.paid_at),
    releaseAt: order.state === 'delivered' ? iso(order.due_at) : null,
    releasedAt: iso(order.completed_at),
    returnsAt: endsByItself ? iso(order.due_at) : null,
    returnedAt: iso(order.returned_at ?? (where === 'returned' ? hold?.takenBackAt : null)),
    rule: ruleOf[order.state],
  }
}
