// The order as each side sees it on the wire: where the money is, what happens next, what may be done.
import { kes, maskPhone, type OrderView, toWireId } from '@amana/contract'
import { type Hold, partRefundsOf, readHold } from '#escrow'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { unseal } from '#platform/sealed'
import { readShopForSale, type ShopForSale } from '#shops'
import { canBeDenied } from './actions/deny-delivery.ts'
import { triesLeft, waitsForItsCode } from './actions/enter-handover-code.ts'
import { mostRefundable, refundCentsMin } from './actions/give-money-back.ts'
import { handoverLink } from './handover-key.ts'
import { phoneShownStates } from './lifecycle.ts'
import { sellersPart } from './money-back.ts'
import { whereTheMoneyIs } from './money-view.ts'
import type { OrderLineRow, OrderRow } from './order-row.ts'
import { pickupOf } from './pickup.ts'
import { readLines } from './queries.ts'
import { timelineOf } from './timeline.ts'
import { asALinkShowsIt, hasOnlyTheLink } from './what-a-link-shows.ts'
import { onlyTheCodeProves } from './what-proves-delivery.ts'

const iso = (instant: Date | null) => instant?.toISOString() ?? null

async function shopOf(ctx: Ctx, order: OrderRow): Promise<ShopForSale> {
  const shop = await readShopForSale(ctx, order.shop_id)
  assert(shop, 'an order has a shop')
  return shop
}

const linesView = (lines: OrderLineRow[]): OrderView['lines'] =>
  lines.map((line) => ({
    variantId: toWireId('variant', line.variant_id),
    productId: toWireId('product', line.product_id),
    title: line.title,
    optionValues: line.option_values,
    picture: line.picture,
    quantity: line.quantity,
    unitPrice: kes(line.unit_price_cents),
    total: kes(line.unit_price_cents * line.quantity),
  }))

async function sharedView(ctx: Ctx, order: OrderRow, hold: Hold | undefined) {
  const shop = await shopOf(ctx, order)
  const lines = await readLines(ctx, order.shop_id, order.id)
  const parts = hold ? await partRefundsOf(ctx, order.id) : []
  return {
    id: toWireId('order', order.id),
    number: order.number,
    state: order.state,
    shop: { id: toWireId('shop', shop.id), slug: shop.slug, name: shop.name, tier: shop.tier },
    lines: linesView(lines),
    subtotal: kes(order.subtotal_cents),
    deliveryFee: kes(order.delivery_fee_cents),
    total: kes(order.total_cents),
    contact: { name: order.contact_name, phoneMasked: order.contact_phone && maskPhone(order.contact_phone) },
    delivery: {
      ...{ name: order.delivery_name, county: order.county, town: order.town, landmark: order.landmark },
      pickup: await pickupOf(ctx, order),
    },
    money: whereTheMoneyIs(order, hold, parts),
    timeline: timelineOf(order, parts),
    placedAt: order.placed_at.toISOString(),
    shipBy: iso(order.ship_by),
    deliverBy: iso(order.deliver_by),
    shipment: order.shipped_at && {
      carrier: order.carrier,
      trackingNumber: order.tracking_number,
      shippedAt: order.shipped_at.toISOString(),
    },
    endedReason: order.ended_reason,
    onlyTheCodeProves: await onlyTheCodeProves(ctx, order),
    deniedAt: iso(order.denied_at),
  }
}

/**
 * The buyer's side: with the handover code while the parcel is on its way. What may be done is told to a guest with only
 * the link as well: the page offers it, and asks for the code first.
 */
export async function buyerView(ctx: Ctx, row: OrderRow): Promise<OrderView> {
  const guestMustProvePhone = hasOnlyTheLink(ctx.actor)
  const order = guestMustProvePhone ? asALinkShowsIt(row) : row
  const showsCode = waitsForItsCode(order) && order.handover_code_sealed
  const shared = await sharedView(ctx, order, await readHold(ctx, order.id))
  return {
    ...shared,
    guestMustProvePhone,
    handoverCode: showsCode ? unseal(ctx.config, 'handover-code', order.handover_code_sealed!) : null,
    canCancel: order.state === 'awaiting_payment' || order.state === 'paid',
    canConfirm: (order.state === 'shipped' && !shared.onlyTheCodeProves) || order.state === 'delivered',
    canDenyDelivery: canBeDenied(order),
    canExtendDelivery: order.state === 'shipped' && order.extended_at === null,
  }
}

/** The link of the hand-over, and where it was sent: while somebody may still enter the code. */
const handoverOf = (ctx: Ctx, order: OrderRow) =>
  waitsForItsCode(order)
    ? {
        link: handoverLink(ctx, order),
        riderPhone: order.rider_phone,
        riderToldAt: iso(order.rider_told_at),
      }
    : null

export async function sellerView(ctx: Ctx, order: OrderRow) {
  const hold = await readHold(ctx, order.id)
  const { commissionCents, receivesCents } = sellersPart(ctx, order, hold)
  const most = mostRefundable(order, hold)
  return {
    ...(await sharedView(ctx, order, hold)),
    canCancel: order.state === 'paid',
    buyerPhone: phoneShownStates.includes(order.state) ? order.contact_phone : null,
    commission: kes(commissionCents),
    sellerReceives: kes(receivesCents),
    codeTriesLeft: waitsForItsCode(order) ? await triesLeft(ctx, order) : null,
    canShip: order.state === 'paid',
    canEnterCode: waitsForItsCode(order),
    handover: handoverOf(ctx, order),
    canGiveBack: most > 0 ? { least: kes(refundCentsMin), most: kes(most) } : null,
  }
}
