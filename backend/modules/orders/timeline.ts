// “What happens next”, from the order's row: what was done, what is waited for, what comes after it. The pages put it into words.
import { kes, type TimelineStep } from '@amana/contract'
import type { PartRefund } from '#escrow'
import type { OrderRow } from './order-row.ts'

type When = Pick<TimelineStep, 'at' | 'by' | 'state'>

const done = (at: Date): When => ({ at: at.toISOString(), by: null, state: 'done' })
const now = (by: Date | null): When => ({ at: null, by: by?.toISOString() ?? null, state: 'now' })
const next: When = { at: null, by: null, state: 'next' }

const partBack = (part: PartRefund): TimelineStep => ({
  code: 'part_refunded',
  amount: kes(part.amountCents),
  because: part.reason === 'goodwill' ? 'goodwill' : 'dispute',
  ...done(part.at),
})

function happened(order: OrderRow): TimelineStep[] {
  const steps: TimelineStep[] = []
  if (order.paid_at) steps.push({ code: 'paid', ...done(order.paid_at) })
  if (order.shipped_at)
    steps.push({
      code: 'shipped',
      carrier: order.carrier,
      trackingNumber: order.tracking_number,
      ...done(order.shipped_at),
    })
  if (order.delivered_at)
    steps.push({
      code: 'delivered',
      provedBy: order.evidence === 'code' ? 'code' : 'buyer',
      writtenDownAt: order.written_down_at?.toISOString() ?? null,
      ...done(order.delivered_at),
    })
  return steps
}

function toCome(order: OrderRow): TimelineStep[] {
  const arrive = { code: 'arrive', extended: order.extended_at !== null } as const
  const release = { code: 'release', daysAfterCode: order.release_days_after_code } as const
  switch (order.state) {
    case 'awaiting_payment':
      return [
        { code: 'pay', ...now(order.pay_by) },
        { code: 'ship', ...next },
        { ...arrive, ...next },
        { ...release, ...next },
      ]
    case 'paid':
      return [
        { code: 'ship', ...now(order.ship_by) },
        { ...arrive, ...next },
        { ...release, ...next },
      ]
    case 'shipped':
      return [
        { ...arrive, ...now(order.deliver_by) },
        { ...release, ...next },
      ]
    case 'delivered':
      return [{ ...release, ...now(order.due_at) }]
    case 'disputed':
      return [{ code: 'dispute', ...now(order.due_at) }]
    default:
      return []
  }
}

function ending(order: OrderRow): TimelineStep[] {
  if (order.completed_at) return [{ code: 'completed', ...done(order.completed_at) }]
  if (order.returned_at) return [{ code: 'returned', ...done(order.returned_at) }]
  if ((order.state === 'cancelled' || order.state === 'refunded') && order.paid_at)
    return [{ code: 'returning', ...now(null) }]
  return []
}

/** Steps in the order in which they happen. */
export function timelineOf(order: OrderRow, parts: readonly PartRefund[]): TimelineStep[] {
  const steps = [...happened(order), ...ending(order)]
  const past = [...steps.filter(({ state }) => state === 'done'), ...parts.map(partBack)].sort((one, other) =>
    one.at!.localeCompare(other.at!),
  )
  return [...past, ...toCome(order), ...steps.filter(({ state }) => state !== 'done')]
}
