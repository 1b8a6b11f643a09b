// The seller has handed the parcel to a carrier or rider: the buyer gets her handover code, the promised day is set.
import { after, days, hours, nairobiParts } from '#platform/clock'
import { accountIdOf, type Ctx, type TxCtx, transact, transactForShop } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { Refusal } from '#platform/errors'
import { announce } from '#platform/facts'
import { newCode } from '#platform/ids'
import { seal } from '#platform/sealed'
import { type Parcel, readParcel } from '../carriers.ts'
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

export interface Shipment extends Parcel {
  /** E.164. She is sent the link of the hand-over. */
  riderPhone?: string | undefined
}

const whyNot: Record<OrderRow['state'], string> = {
  awaiting_payment: 'this one is not paid yet: send nothing',
  paid: 'this one is',
  shipped: 'this one is on its way already',
  delivered: 'this one has been delivered',
  disputed: 'this one is on its way already',
  completed: 'this one has been delivered',
  expired: 'this one was never paid: send nothing',
  cancelled: 'this one was cancelled: send nothing',
  refunded: 'the money of this one went back: send nothing',
}

async function ship(tx: TxCtx, orderId: string, { riderPhone, ...parcel }: Shipment): Promise<OrderRow> {
  const order = await lockOrder(tx, orderId)
  if (order.state !== 'paid') throw notShippable(whyNot[order.state])
  const { carrier, trackingNumber } = readParcel(parcel)
  const deliverBy = endOfDayAfter(tx.now, Math.max(order.delivery_days_max, 1))
  const shipped = await move(tx, order, 'shipped', {
    by: 'seller',
    change: {
      shipped_at: tx.now,
      carrier,
      tracking_number: trackingNumber,
      handover_code_sealed: seal(tx.config, 'handover-code', newCode()),
      deliver_by: deliverBy,
      due_at: after(deliverBy, graceAfterPromise),
      ...(riderPhone && { rider_phone: riderPhone, rider_told_at: tx.now }),
    },
  })
  await announce(tx, 'order_shipped', {
    ...factsOf(shipped),
    shippedAt: tx.now.toISOString(),
    onTime: order.ship_by !== null && tx.now <= order.ship_by,
  })
  if (riderPhone) await announce(tx, 'rider_named', { orderId: order.id, shopId: order.shop_id })
  return shipped
}

/** One parcel cannot go to two buyers: trust counts who tries. */
const noteUsedNumber = (ctx: Ctx, shopId: string, orderId: string) =>
  transact(ctx, (tx) =>
    announce(tx, 'attempt_refused', {
      ...{ shopId, orderId, code: trackingNumberUsed.code, field: 'tracking_number' },
      accountId: accountIdOf(ctx.actor) ?? null,
    }),
  )

/** @throws order_not_shippable, tracking_number_used, tracking_number_not_plausible, carrier_missing */
export async function shipOrder(ctx: Ctx, shopId: string, orderId: string, shipment: Shipment): Promise<OrderRow> {
  try {
    return await transactForShop(ctx, shopId, (tx) => ship(tx, orderId, shipment))
  } catch (error) {
    if (duplicateOf(error) !== 'order_tracking_number') throw error
    await noteUsedNumber(ctx, shopId, orderId)
    throw trackingNumberUsed()
  }
}

export interface ShippedOrNot {
  orderId: string
  refusal: Refusal | undefined
}

/** Each by itself: what cannot be shipped holds up no other, and is told. */
export async function shipOrders(
  ctx: Ctx,
  shopId: string,
  carrier: string | undefined,
  parcels: readonly { orderId: string; trackingNumber?: string | undefined }[],
): Promise<ShippedOrNot[]> {
  const outcomes: ShippedOrNot[] = []
  for (const { orderId, trackingNumber } of parcels)
    try {
      await shipOrder(ctx, shopId, orderId, { carrier, trackingNumber })
      outcomes.push({ orderId, refusal: undefined })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push({ orderId, refusal: error })
    }
  return outcomes
}
