// Refunds of a part of an order, as they were asked for: the same request is the same refund.
import { sql } from 'kysely'
import type { Ctx, TxCtx } from '#platform/context'
import { assert } from '#platform/errors'
import type { PartRefundRequest } from './actions/refund-part.ts'
import { refundDiffers } from './errors.ts'
import type { Hold } from './queries.ts'

export interface PartRefund {
  refundId: string
  amountCents: number
  afterRelease: boolean
  reason: string
  at: Date
}

const columns = sql`refund_id as "refundId", amount_cents as "amountCents", after_release as "afterRelease", reason, at`

/** For a locked hold. @throws refund_differs when the key was used for something else. */
export async function partRefundOf(
  tx: TxCtx,
  hold: Hold,
  part: PartRefundRequest,
  afterRelease: boolean,
): Promise<PartRefund | undefined> {
  const { amountCents, reason, key = reason } = part
  assert(amountCents > 0 && amountCents % 100 === 0, `a refund is whole shillings, not ${amountCents} cents`)
  const { rows } = await sql<PartRefund>`select ${columns} from escrow.part_refund
    where shop_id = ${hold.shopId} and order_id = ${hold.orderId} and key = ${key}`.execute(tx.db)
  const known = rows[0]
  if (known && (known.amountCents !== amountCents || known.afterRelease !== afterRelease))
    throw refundDiffers(hold.orderNumber)
  return known
}

export async function notePartRefund(
  tx: TxCtx,
  hold: Hold,
  part: PartRefundRequest,
  started: { refundId: string; afterRelease: boolean },
): Promise<PartRefund> {
  const { amountCents, reason, key = reason } = part
  await sql`insert into escrow.part_refund (shop_id, order_id, key, refund_id, amount_cents, after_release, reason, at)
    values (${hold.shopId}, ${hold.orderId}, ${key}, ${started.refundId}, ${amountCents}, ${started.afterRelease},
      ${reason}, ${tx.now})`.execute(tx.db)
  return { ...started, amountCents, reason, at: tx.now }
}

/** The earliest first. */
export async function partRefundsOf(ctx: Ctx, orderId: string): Promise<PartRefund[]> {
  const { rows } = await sql<PartRefund>`select ${columns} from escrow.part_refund
    where order_id = ${orderId} order by at, refund_id`.execute(ctx.db)
  return rows
}
