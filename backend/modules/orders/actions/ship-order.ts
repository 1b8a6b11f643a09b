// The seller has handed the parcel to a carrier or rider: the buyer gets her handover code, the promised day is set.
import { after, days, hours, nairobiParts } from '#platform/clock'
import { type Ctx, transactForShop } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { announce } from '#platform/facts'
import { newCode } from '#platform/ids'
import { seal } from '#platform/sealed'
import { notShippable, trackingNumberUsed } from '../errors.ts'
import { factsOf } from '../facts-of-order.ts'
import { graceAfterPromise } from '../lifecycle.ts'
import type { OrderRow } from '../order-row.ts'
import { lockOrder, move } from '../queries.ts'

/** The last minute of the day, in Nairobi, that lies `count` days after `instant`. */
export function endOfDayAfter(instant: Date, count: number): Date {
  const { hour, minute, second } = nairobiParts(instant)
  const sinceMidnight = hours(hour) + minute * 60_000 + second * 1000 + instant.getUTCMilliseconds()
  return after(instant, days(count + 1) - sinceMidnight - 60_000)
}

export async function shipOrder(
  ctx: Ctx,
  shopId: string,
  orderId: string,
  parcel: { carrier?: string; trackingNumber?: string },
): Promise<OrderRow> {
  try {
    return await transactForShop(ctx, shopId, async (tx) => {
      const order = await lockOrder(tx, orderId)
      if (order.state !== 'paid') throw notShippable()
      const deliverBy = endOfDayAfter(tx.now, Math.max(order.delivery_days_max, 1))
      const shipped = await move(tx, order, 'shipped', {
        by: 'seller',
        change: {
          shipped_at: tx.now,
          carrier: parcel.carrier || null,
          tracking_number: parcel.trackingNumber || null,
          handover_code_sealed: seal(ctx.config, 'handover-code', newCode()),
          deliver_by: deliverBy,
          due_at: after(deliverBy, graceAfterPromise),
        },
      })
      await announce(tx, 'order_shipped', {
        ...factsOf(shipped),
        shippedAt: tx.now.toISOString(),
        onTime: order.ship_by !== null && tx.now <= order.ship_by,
      })
      return shipped
    })
  } catch (error) {
    if (duplicateOf(error) === 'order_tracking_number') throw trackingNumberUsed()
    throw error
  }
}
