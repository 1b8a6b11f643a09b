// An order in a list: what, whose, how much, where it stands and the date that matters now.
import type { listMyOrders, OrderState, ReplyOf } from '@amana/contract'
import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Kes } from './kes.tsx'
import type { Side } from './money-story.ts'
import { timeLeft } from './time-left.ts'

export const stateNames: Record<OrderState, MessageKey> = {
  awaiting_payment: 'state.awaiting_payment',
  paid: 'state.paid',
  shipped: 'state.shipped',
  delivered: 'state.delivered',
  disputed: 'state.disputed',
  completed: 'state.completed',
  expired: 'state.expired',
  cancelled: 'state.cancelled',
  refunded: 'state.refunded',
}
const tones: Record<OrderState, BadgeTone> = {
  awaiting_payment: 'plain',
  paid: 'held',
  shipped: 'held',
  delivered: 'held',
  disputed: 'held',
  completed: 'safe',
  expired: 'plain',
  cancelled: 'plain',
  refunded: 'plain',
}
const dueNames: Record<Side, Partial<Record<OrderState, MessageKey>>> = {
  buyer: {
    awaiting_payment: 'due.pay',
    paid: 'due.shipped',
    shipped: 'due.here',
    delivered: 'due.seller_paid',
    disputed: 'due.decide',
  },
  seller: {
    awaiting_payment: 'due.pay',
    paid: 'due.ship',
    shipped: 'due.code',
    delivered: 'due.release',
    disputed: 'due.decide',
  },
}
/** What is to be shipped by the seller is being packed for the buyer. */
export const stateFor = (state: OrderState, side: Side): MessageKey =>
  side === 'buyer' && state === 'paid' ? 'state.being_packed' : stateNames[state]

interface Props {
  order: ReplyOf<typeof listMyOrders>['orders'][number]
  to: string
  by: string
  /** Who looks: the seller's deadlines are urgent when a day or less is left. */
  side: Side
  /** Messages that whoever looks has not read. */
  unread?: number
}

export function OrderRow({ order, to, by, side, unread = 0 }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const dueName = dueNames[side][order.state]
  const due =
    order.dueAt && dueName ? t(dueName, { day: calendar.dayAndTime(order.dueAt) }) : calendar.day(order.placedAt)
  const clock =
    side === 'seller' && order.state === 'paid' && order.dueAt ? timeLeft(t, calendar, order.dueAt, now) : undefined
  return (
    <li>
      <Link to={to} className="flex items-center gap-3.5 px-4 py-3.5 transition-colors hover:bg-paper sm:px-5">
        <div className="w-16 shrink-0 overflow-hidden rounded-thumb">
          <Photo picture={order.picture} alt="" sizes="64px" />
        </div>
        <div className="min-w-0 flex-1">
          <p className="flex items-baseline gap-x-3 font-semibold">
            <span dir="auto" className="line-clamp-2 min-w-0 flex-1 sm:line-clamp-1">
              <bdi>{order.title}</bdi>
              {order.items > 1 && (
                <span className="font-normal text-ink-2"> {t('orders.and_more', { count: order.items - 1 })}</span>
              )}
            </span>
            <Kes money={order.total} className="sm:hidden" />
          </p>
          <p className="flex flex-wrap gap-x-2 text-small text-ink-2">
            <span dir="auto" className="min-w-0 truncate">
              {by}
            </span>
            <span className="whitespace-nowrap">{order.number}</span>
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small">
            <Badge tone={tones[order.state]}>{t(stateFor(order.state, side))}</Badge>
            {unread > 0 && <Badge tone="card">{t('thread.unread', { count: unread })}</Badge>}
            {clock && <Badge tone={clock.hot ? 'alert' : 'plain'}>{clock.text}</Badge>}
            <span className="text-ink-2">{due}</span>
          </p>
        </div>
        <Kes money={order.total} className="hidden sm:inline" />
        <ChevronRight className="hidden size-5 shrink-0 text-ink-3 sm:block" aria-hidden />
      </Link>
    </li>
  )
}
