// The seller or rider enters the buyer's six digits: the strongest proof of delivery there is. Tries are limited and logged.
import { sql } from 'kysely'
import { unfreezeHold } from '#escrow'
import { after, hours } from '#platform/clock'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { assert } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { sameText, unseal } from '#platform/sealed'
import { handoverCodeLocked, notShipped, writtenDownTooEarly, wrongHandoverCode } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'
import { releaseDateOf } from '../release-date.ts'
import { instantOnTheClock } from '../written-down.ts'

/** Wrong codes in one hour, and over the life of an order: 20 guesses at a million codes, whoever enters them. */
export const triesPerHour = 5
export const triesInAll = 20

export interface CodeEntry {
  code: string
  by: 'seller' | 'rider'
  /** `14:05`, when there was no network at the door and code and time were written down. The time of entry counts. */
  writtenDownAt?: string | undefined
}

export async function triesLeft(ctx: Ctx, order: { shop_id: string; id: string }): Promise<number> {
  const { rows } = await sql<{ lately: number; ever: number }>`
    select count(*) filter (where at > ${after(ctx.now, -hours(1))})::int as lately, count(*)::int as ever
    from orders.code_try where shop_id = ${order.shop_id} and order_id = ${order.id} and not was_right`.execute(ctx.db)
  return Math.max(0, Math.min(triesPerHour - rows[0]!.lately, triesInAll - rows[0]!.ever))
}

/** Not while it is locked for an hour, but for good: when all tries of its life are used up. */
export async function codeCanBeEntered(ctx: Ctx, order: { shop_id: string; id: string }): Promise<boolean> {
  const { rows } = await sql<{ wrong: number }>`select count(*)::int as wrong from orders.code_try
    where shop_id = ${order.shop_id} and order_id = ${order.id} and not was_right`.execute(ctx.db)
  return rows[0]!.wrong < triesInAll
}

interface Entered {
  by: CodeEntry['by']
  writtenDownAt: Date | null
}

const logTry = (tx: TxCtx, order: OrderRow, wasRight: boolean, { by, writtenDownAt }: Entered) =>
  sql`insert into orders.code_try (shop_id, order_id, id, at, was_right, entered_by, written_down_at)
    values (${order.shop_id}, ${order.id}, ${newId(tx.now)}, ${tx.now}, ${wasRight}, ${by}, ${writtenDownAt})`.execute(
    tx.db,
  )

/** On its way, also while the buyer says that nothing came: the code proves that it has. */
export const waitsForItsCode = (order: Pick<OrderRow, 'state' | 'delivered_at'>): boolean =>
  order.state === 'shipped' || (order.state === 'disputed' && order.delivered_at === null)

/** Marks the order delivered by the proof of the code. The inspection time of the shop's tier begins. */
async function deliver(tx: TxCtx, order: OrderRow, { by, writtenDownAt }: Entered): Promise<OrderRow> {
  if (order.state === 'disputed') await unfreezeHold(tx, order.id)
  const delivered = await move(tx, order, 'delivered', {
    by,
    reason: 'handover code',
    change: {
      delivered_at: tx.now,
      evidence: 'code',
      written_down_at: writtenDownAt,
      due_at: await releaseDateOf(tx, { ...order, evidence: 'code' }, tx.now),
    },
  })
  await announce(tx, 'order_delivered', { ...factsOf(delivered), deliveredAt: tx.now.toISOString(), evidence: 'code' })
  return delivered
}

/** @throws written_down_too_early: before the parcel was sent nobody can have met the buyer with it */
function readEntry(tx: TxCtx, order: OrderRow, { by, writtenDownAt }: CodeEntry): Entered {
  const noted = writtenDownAt ? instantOnTheClock(tx.now, writtenDownAt) : null
  if (noted && order.shipped_at && noted < order.shipped_at) throw writtenDownTooEarly()
  return { by, writtenDownAt: noted }
}

export async function enterHandoverCode(
  ctx: Ctx,
  shopId: string,
  orderId: string,
  entry: CodeEntry,
): Promise<OrderRow> {
  // A wrong try must stay in the log, so the refusal is thrown only after the transaction has ended.
  const outcome = await transactForShop(ctx, shopId, async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!waitsForItsCode(order)) throw notShipped()
    assert(order.handover_code_sealed, 'a shipped order has a handover code')
    if ((await triesLeft(tx, order)) === 0) throw handoverCodeLocked()
    const entered = readEntry(tx, order, entry)
    const right = sameText(unseal(ctx.config, 'handover-code', order.handover_code_sealed), entry.code)
    await logTry(tx, order, right, entered)
    return right ? await deliver(tx, order, entered) : { left: await triesLeft(tx, order) }
  })
  if ('left' in outcome) throw wrongHandoverCode.with({ data: { triesLeft: outcome.left } }, outcome.left)
  return outcome
}
