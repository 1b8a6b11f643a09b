// Where the buyer's money is, and until when: from the order's row and its hold in escrow. The signature of every order page.
import { kes, type MoneyView } from '@amana/contract'
import type { Hold } from '#escrow'
import type { OrderRow } from './order-row.ts'

const iso = (instant: Date | null | undefined) => instant?.toISOString() ?? null

function whereOf(order: OrderRow, hold: Hold | undefined): MoneyView['where'] {
  if (!order.paid_at || !hold) return 'with_buyer'
  if (order.state === 'completed') return 'with_seller'
  if (order.returned_at) return 'returned'
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

export function whereTheMoneyIs(order: OrderRow, hold: Hold | undefined): MoneyView {
  const endsByItself = ['awaiting_payment', 'paid', 'shipped', 'disputed'].includes(order.state)
  return {
    total: kes(order.total_cents),
    where: whereOf(order, hold),
    paidAt: iso(order.paid_at),
    releaseAt: order.state === 'delivered' ? iso(order.due_at) : null,
    releasedAt: iso(order.completed_at),
    returnsAt: endsByItself ? iso(order.due_at) : null,
    returnedAt: iso(order.returned_at),
    rule: ruleOf[order.state],
  }
}
