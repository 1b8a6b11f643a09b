// What each step of an order is called, told to the buyer or to the seller; of an order that is collected, with its pick-up point.
import type { EndedReason, OrderView, TimelineStep } from '@amana/contract'
import type { Calendar } from '#app/messages/calendar.ts'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { inWords } from './kes.tsx'
import type { Side } from './money-story.ts'

export type ToldOrder = Pick<OrderView, 'delivery'> &
  Partial<Pick<OrderView, 'guestMustProvePhone'>> & { shop: { name: string } }

interface Telling {
  order: ToldOrder
  side: Side
  t: Words
  calendar: Calendar
}
interface Told {
  title: string
  detail: string
}

export function sayStep(step: TimelineStep, telling: Telling): Told {
  const { order, side, t } = telling
  const mine = side === 'seller'
  const shop = order.shop.name
  switch (step.code) {
    case 'paid':
      return { title: t('step.paid'), detail: t('step.paid_line') }
    case 'pay':
      return { title: t('step.pay'), detail: t(mine ? 'step.pay_line_seller' : 'step.pay_line') }
    case 'ship':
      return sayShip(step, telling)
    case 'shipped':
      return sayShipped(step, telling)
    case 'arrive':
      return sayArrive(step, telling)
    case 'delivered':
      return sayDelivered(step, telling)
    case 'release':
      return sayRelease(step, telling)
    case 'dispute':
      return { title: t('step.dispute'), detail: t('step.dispute_line') }
    case 'part_refunded':
      return {
        title: t(mine ? 'step.part_seller' : 'step.part', { amount: inWords(step.amount) }),
        detail: sayWhyPart(step.because, telling),
      }
    case 'completed':
      return {
        title: mine ? t('step.completed_seller') : t('step.completed', { shop }),
        detail: t('step.completed_line'),
      }
    case 'returned':
      return { title: t(mine ? 'step.returned_seller' : 'step.returned'), detail: t('step.returned_line') }
    case 'returning':
      return { title: t('step.returning'), detail: t('step.returning_line') }
  }
}

type Of<C extends TimelineStep['code']> = Extract<TimelineStep, { code: C }>

function sayShip({ state }: Of<'ship'>, { order, side, t }: Telling): Told {
  const { pickup } = order.delivery
  const shop = order.shop.name
  const detail = t(state === 'now' ? 'step.ship_line' : 'step.ship_line_later')
  if (side === 'seller') return { title: t(pickup ? 'step.ready_seller' : 'step.ship_seller'), detail }
  return { title: t(pickup ? 'step.ready' : 'step.ship', { shop }), detail }
}

function sayShipped({ carrier, trackingNumber }: Of<'shipped'>, { order, side, t }: Telling): Told {
  const { pickup } = order.delivery
  if (pickup) return { title: t('step.is_ready'), detail: t('step.is_ready_line', { landmark: pickup.landmark }) }
  const detail = !carrier
    ? t(side === 'seller' ? 'step.own_rider_seller' : 'step.own_rider')
    : trackingNumber
      ? t('step.carrier_parcel', { carrier, number: trackingNumber })
      : t('step.carrier', { carrier })
  return { title: t('step.shipped'), detail }
}

function sayArrive({ extended, state }: Of<'arrive'>, { order, side, t }: Telling): Told {
  const { pickup, county, town } = order.delivery
  const extension = t(extended ? 'step.extended' : side === 'buyer' ? 'step.may_extend' : 'step.may_extend_seller')
  if (pickup) {
    const title = t(side === 'buyer' ? 'step.collect' : 'step.collect_seller', {
      place: `${pickup.landmark}, ${pickup.town}`,
    })
    return { title, detail: t(side === 'buyer' ? 'step.collect_line' : 'step.collect_line_seller') }
  }
  const atTheDoor = t(side === 'buyer' ? 'step.code_at_door' : 'step.code_at_door_seller')
  return {
    title: t('step.arrive', { town: order.guestMustProvePhone ? county : town }),
    detail: state === 'now' ? `${atTheDoor}; ${extension}` : atTheDoor,
  }
}

function sayDelivered({ provedBy, writtenDownAt }: Of<'delivered'>, { order, side, t, calendar }: Telling): Told {
  const title = t(order.delivery.pickup ? 'step.collected' : 'step.delivered')
  if (provedBy === 'buyer') return { title, detail: t(side === 'buyer' ? 'step.you_have_it' : 'step.buyer_has_it') }
  if (writtenDownAt) return { title, detail: t('step.written_down', { time: calendar.time(writtenDownAt) }) }
  return { title, detail: t('step.by_code') }
}

function sayRelease({ state, daysAfterCode: count }: Of<'release'>, { order, side, t }: Telling): Told {
  const title = side === 'seller' ? t('step.release_seller') : t('step.release', { shop: order.shop.name })
  if (state !== 'now') return { title, detail: t('step.release_days', { count }) }
  return { title, detail: t(side === 'buyer' ? 'step.release_line' : 'step.release_line_seller') }
}

function sayWhyPart(because: 'goodwill' | 'dispute', { order, side, t }: Telling): string {
  if (because === 'dispute') return t('step.part_decided')
  return side === 'seller' ? t('step.part_by_you') : t('step.part_by', { shop: order.shop.name })
}

/** Why an order ended otherwise than by being completed, told to the reader: the buyer is not “the buyer” on her own page. */
export const sayEnded = (reason: EndedReason, side: Side, t: Words): string =>
  t((side === 'buyer' && endedForBuyer[reason]) || endedReasons[reason])

const endedReasons: Record<EndedReason, MessageKey> = {
  not_paid: 'ended.not_paid',
  not_shipped: 'ended.not_shipped',
  not_delivered: 'ended.not_delivered',
  dispute: 'ended.dispute',
  shop_banned: 'ended.shop_banned',
  cancelled_by_buyer: 'ended.cancelled_by_buyer',
  seller_out_of_stock: 'ended.seller_out_of_stock',
  seller_cannot_deliver_there: 'ended.seller_cannot_deliver_there',
  seller_price_mistake: 'ended.seller_price_mistake',
  seller_other: 'ended.seller_other',
  payment_taken_back: 'ended.payment_taken_back',
}
const endedForBuyer: Partial<Record<EndedReason, MessageKey>> = {
  not_shipped: 'ended.yours_not_shipped',
  not_delivered: 'ended.yours_not_delivered',
  dispute: 'ended.yours_dispute',
  shop_banned: 'ended.yours_shop_banned',
  cancelled_by_buyer: 'ended.yours_cancelled',
}
