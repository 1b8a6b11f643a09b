// The seller or rider enters the buyer's six digits: the strongest proof of delivery there is. Tries are limited and logged.
import { sql } from 'kysely'
import { unfreezeHold } from '#escrow'
import { after, days, hours } from '#platform/clock'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { sameText, unseal } from '#platform/sealed'
import { handoverCodeLocked, notShipped, wrongHandoverCode } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'

/** Wrong codes in one hour, and over the life of an order: 20 guesses at a million codes. */
export const triesPerHour = 5
export const triesInAll = 20

export async function triesLeft(ctx: Ctx, order: { shop_id: string; id: string }): Promise<number> {
  const { rows } = await sql<{ lately: number; ever: number }>`
    select count(*) filter (where at > ${after(ctx.now, -hours(1))})::int as lately, count(*)::int as ever
    from orders.code_try where shop_id = ${order.shop_id} and order_id = ${order.id} and not was_right`.execute(ctx.db)
  return Math.max(0, Math.min(triesPerHour - rows[0]!.lately, triesInAll - rows[0]!.ever))
}

const logTry = (tx: TxCtx, order: OrderRow, wasRight: boolean) =>
  sql`insert into orders.code_try (shop_id, order_id, id, at, was_right)
    values (${order.shop_id}, ${order.id}, ${newId(tx.now)}, ${tx.now}, ${wasRight})`.execute(tx.db)

/** On its way, also while the buyer says that nothing came: the code proves that it has. */
export const waitsForItsCode = (order: Pick<OrderRow, 'state' | 'delivered_at'>): boolean =>
  order.state === 'shipped' || (order.state === 'disputed' && order.delivered_at === null)

/** Marks the order delivered by the proof of the code. The inspection time of the shop's tier begins. */
async function deliver(tx: TxCtx, order: OrderRow): Promise<OrderRow> {
  if (order.state === 'disputed') await unfreezeHold(tx, order.id)
  const delivered = await move(tx, order, 'delivered', {
    by: 'seller',
    reason: 'handover code',
    change: { delivered_at: tx.now, evidence: 'code', due_at: after(tx.now, days(order.release_days_after_code)) },
  })
  await announce(tx, 'order_delivered', { ...factsOf(delivered), deliveredAt: tx.now.toISOString(), evidence: 'code' })
  return delivered
}

export async function enterHandoverCode(ctx: Ctx, shopId: string, orderId: string, code: string): Promise<OrderRow> {
  // A wrong try must stay in the log, so the refusal is thrown only after the transaction has ended.
  const outcome = await transactForShop(ctx, shopId, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!waitsForItsCode(order)) throw notShipped()
    assert(order.handover_code_sealed, 'a shipped order has a handover code')
    if ((await triesLeft(tx, order)) === 0) throw handoverCodeLocked()
    const right = sameText(unseal(ctx.config, 'handover-code', order.handover_code_sealed), code)
    await logTry(tx, order, right)
    return right ? await deliver(tx, order) : { left: await triesLeft(tx, order) }
  })
  if ('left' in outcome) throw wrongHandoverCode.with({ data: { triesLeft: outcome.left } }, outcome.left)
  return outcome
}
