// “What happens next”, from the order's row: what was done, what is waited for, what comes after it.
import { kes, type OrderView } from '@amana/contract'
import type { PartRefund } from '#escrow'
import { nairobiParts } from '#platform/clock'
import type { OrderRow } from './order-row.ts'

type Step = OrderView['timeline'][number]

const done = (code: string, title: string, detail: string, at: Date): Step => ({
  code,
  title,
  detail,
  at: at.toISOString(),
  by: null,
  state: 'done',
})
const ahead = (state: 'now' | 'next', code: string, title: string, detail: string, by: Date | null): Step => ({
  code,
  title,
  detail,
  at: null,
  by: by?.toISOString() ?? null,
  state,
})

const parcel = (order: OrderRow): string =>
  order.carrier
    ? `by ${order.carrier}${order.tracking_number ? `, parcel ${order.tracking_number}` : ''}`
    : 'by the seller’s own rider'

const clock = (instant: Date): string => {
  const { hour, minute } = nairobiParts(instant)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** Written down at the door, the code counts from its entry. */
const provedBy = (order: OrderRow): string =>
  order.evidence !== 'code'
    ? 'the buyer has it'
    : order.written_down_at
      ? `by the handover code, written down at the door at ${clock(order.written_down_at)}`
      : 'proved by the handover code'

const partBack = (part: PartRefund, shop: string, place: number): Step =>
  done(
    `part_refund_${place}`,
    `KES ${(kes(part.amountCents).cents / 100).toLocaleString('en-KE')} back to the buyer`,
    part.reason === 'goodwill' ? `given back by ${shop}` : 'as the dispute was decided',
    part.at,
  )

function happened(order: OrderRow): Step[] {
  const steps: Step[] = []
  if (order.paid_at) steps.push(done('paid', 'Paid', 'held by Amana', order.paid_at))
  if (order.shipped_at) steps.push(done('shipped', 'Shipped', parcel(order), order.shipped_at))
  if (order.delivered_at) steps.push(done('delivered', 'Delivered', provedBy(order), order.delivered_at))
  return steps
}

function toCome(order: OrderRow, shop: string): Step[] {
  const place = `Arrives in ${order.town}`
  const releaseDays = order.release_days_after_code
  const paidAfter = `${shop} is paid`
  switch (order.state) {
    case 'awaiting_payment':
      return [
        ahead('now', 'pay', 'Pay by M-Pesa', 'the prompt is on the phone', order.pay_by),
        ahead('next', 'ship', `${shop} ships`, 'within 72 hours, or the money comes back', null),
        ahead('next', 'arrive', place, 'you give your code at the door', null),
        ahead('next', 'release', paidAfter, `${releaseDays} days after you have it`, null),
      ]
    case 'paid':
      return [
        ahead('now', 'ship', `${shop} ships`, 'or the money comes back by itself', order.ship_by),
        ahead('next', 'arrive', place, 'you give your code at the door', null),
        ahead('next', 'release', paidAfter, `${releaseDays} days after you have it`, null),
      ]
    case 'shipped':
      return [
        ahead(
          'now',
          'arrive',
          place,
          order.extended_at ? 'extended by 3 days' : 'you can extend once by 3 days',
          order.deliver_by,
        ),
        ahead('next', 'release', paidAfter, `${releaseDays} days after the code is given`, null),
      ]
    case 'delivered':
      return [ahead('now', 'release', paidAfter, 'look at it in peace until then', order.due_at)]
    case 'disputed':
      return [
        ahead('now', 'dispute', 'A problem was reported', 'the money stands still until it is decided', order.due_at),
      ]
    default:
      return []
  }
}

function ending(order: OrderRow, shop: string): Step[] {
  if (order.completed_at) return [done('completed', `${shop} was paid`, 'released by Amana', order.completed_at)]
  if (order.returned_at)
    return [done('returned', 'Money back with the buyer', 'to the paying number', order.returned_at)]
  if ((order.state === 'cancelled' || order.state === 'refunded') && order.paid_at)
    return [ahead('now', 'returning', 'Money on its way back', 'to the paying number, usually within minutes', null)]
  return []
}

/** Steps in the order in which they happen. */
export function timelineOf(order: OrderRow, shop: string, parts: readonly PartRefund[]): Step[] {
  const steps = [...happened(order), ...ending(order, shop)]
  const past = [
    ...steps.filter(({ state }) => state === 'done'),
    ...parts.map((part, place) => partBack(part, shop, place)),
  ].sort((one, other) => one.at!.localeCompare(other.at!))
  return [...past, ...toCome(order, shop), ...steps.filter(({ state }) => state !== 'done')]
}
