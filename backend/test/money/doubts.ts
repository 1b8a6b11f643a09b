// Why a move of an order cannot be right, by what people did and what time it is.
import type { OrderState } from '@amana/contract'
import type { Sale } from './sale.ts'
import * as terms from './terms.ts'

const late = (now: Date, since: Date | undefined, ms: number) =>
  since !== undefined && now.getTime() >= since.getTime() + ms

/** Undefined when people or time have brought it about. */
export function doubtAbout(sale: Sale, to: OrderState, now: Date): string | undefined {
  switch (to) {
    case 'shipped':
      return sale.shippedAt ? undefined : 'its seller has not shipped it'
    case 'delivered':
      return sale.codeAt ? undefined : 'no right code was entered'
    case 'disputed':
      return sale.reported ? undefined : 'nobody has reported a problem'
    case 'completed':
      return doubtAboutRelease(sale, now)
    case 'expired':
      return late(now, sale.at, terms.payWithin) ? undefined : 'its quarter of an hour is not over'
    case 'cancelled':
      return sale.cancelled || sale.takenBack || late(now, sale.at, terms.shipWithin)
        ? undefined
        : 'nobody has cancelled it'
    case 'refunded':
      return doubtAboutRefund(sale, now)
    default:
      return undefined
  }
}

function doubtAboutRelease(sale: Sale, now: Date): string | undefined {
  if (sale.decided) return sale.decided.outcome === 'refund' ? 'its dispute was decided for the buyer' : undefined
  if (sale.state === 'disputed') return 'its dispute is not decided'
  return sale.confirmed || late(now, sale.codeAt, terms.releaseDaysAfterCode[sale.tier] * terms.day)
    ? undefined
    : 'nobody has confirmed it and its time is not over'
}

function doubtAboutRefund(sale: Sale, now: Date): string | undefined {
  if (sale.state === 'cancelled' || sale.cancelled) return undefined
  if (sale.reported) {
    const isOver = sale.decided?.outcome === 'refund' || late(now, sale.reported.backstopAt, 0)
    if (sale.state === 'disputed') return isOver ? undefined : 'its dispute was not decided for the buyer'
    if (isOver) return undefined
  }
  // Between two looks it may have been cancelled, and its money be back already.
  if (!sale.shippedAt) return doubtAbout(sale, 'cancelled', now)
  const days = 1 + terms.graceDays + (sale.extended ? terms.extensionDays : 0)
  return late(now, sale.shippedAt, days * terms.day) ? undefined : 'its parcel is not overdue'
}
