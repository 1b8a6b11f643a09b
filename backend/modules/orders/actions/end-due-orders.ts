// The sweep that leaves no order open: each waiting state whose time is over is ended by its rule.
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { mayRelease } from '#trust'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { dateRelease, lockDueOrders, move } from '../queries.ts'
import { agreedWaitDays } from '../release-date.ts'
import { endBeforeShipping } from './cancel-order.ts'
import { completeOrder } from './complete-order.ts'
import { endDisputedOrder } from './end-disputed-order.ts'

async function expire(tx: TxCtx, order: OrderRow): Promise<void> {
  const expired = await move(tx, order, 'expired', {
    by: 'rule',
    reason: 'not paid',
    change: { due_at: null, ended_reason: 'not_paid' },
  })
  await announce(tx, 'order_expired', factsOf(expired))
}

/** Without proof of delivery the money goes back; it is never released. */
async function refundUndelivered(tx: TxCtx, order: OrderRow): Promise<void> {
  const refunded = await move(tx, order, 'refunded', {
    by: 'rule',
    reason: 'no proof of delivery',
    change: { due_at: null, ended_reason: 'not_delivered' },
  })
  await announce(tx, 'order_refunded', { ...factsOf(refunded), reason: 'not_delivered' })
}

/** The inspection is over, unless trust has the money wait longer: then the order has a later date. */
async function releaseOrWait(tx: TxCtx, order: OrderRow): Promise<void> {
  assert(order.delivered_at, 'a delivered order says since when')
  const leave = await mayRelease(tx, {
    shopId: order.shop_id,
    deliveredAt: order.delivered_at,
    waitDays: agreedWaitDays(order),
  })
  if (leave.may || !leave.until) await completeOrder(tx, order, 'rule')
  else await dateRelease(tx, order, leave.until)
}

async function end(tx: TxCtx, order: OrderRow): Promise<void> {
  if (order.state === 'awaiting_payment') await expire(tx, order)
  else if (order.state === 'paid') await endBeforeShipping(tx, order, 'rule', 'not_shipped')
  else if (order.state === 'shipped') await refundUndelivered(tx, order)
  else if (order.state === 'delivered') await releaseOrWait(tx, order)
  else if (order.state === 'disputed') await endDisputedOrder(tx, order.id, { outcome: 'refund' })
}

/** Ends all orders that are due, one transaction each; one that fails is logged, tried again at the next tick, and holds up no other. */
export async function endDueOrders(ctx: Ctx): Promise<number> {
  const failed: string[] = []
  for (let ended = 0; ; ended++) {
    let current: OrderRow | undefined
    try {
      await transact(ctx, async (tx) => {
        ;[current] = await lockDueOrders(tx, 1, failed)
        if (current) await end(tx, current)
      })
    } catch (error) {
      if (!current) throw error
      ctx.log.error({ orderId: current.id, error: String(error) }, 'an order that is due could not be ended')
      failed.push(current.id)
    }
    if (!current) return ended - failed.length
  }
}
