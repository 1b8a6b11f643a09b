// An order in a list: what, whose, how much, where it stands and the date that matters now.
import type { listMyOrders, OrderState, ReplyOf } from '@amana/contract'
import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Kes } from './kes.tsx'
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
const dueNames: Partial<Record<OrderState, MessageKey>> = {
  awaiting_payment: 'due.pay',
  paid: 'due.ship',
  shipped: 'due.deliver',
  delivered: 'due.release',
  disputed: 'due.decide',
}
interface Props {
  order: ReplyOf<typeof listMyOrders>['orders'][number]
  to: string
  by: string
  /** The seller's deadlines are urgent when a day or less is left. */
  urgent?: boolean
  /** Messages that whoever looks has not read. */
  unread?: number
}

export function OrderRow({ order, to, by, urgent = false, unread = 0 }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const dueName = dueNames[order.state]
  const due =
    order.dueAt && dueName ? t(dueName, { day: calendar.dayAndTime(order.dueAt) }) : calendar.day(order.placedAt)
  const clock = urgent && order.state === 'paid' && order.dueAt ? timeLeft(t, calendar, order.dueAt, now) : undefined
  return (
    <li>
      <Link to={to} className="flex items-center gap-3.5 px-4 py-3.5 transition-colors hover:bg-paper sm:px-5">
        <div className="w-16 shrink-0 overflow-hidden rounded-[12px]">
          <Photo picture={order.picture} alt="" sizes="64px" />
        </div>
        <div className="min-w-0 flex-1">
          <p className="truncate font-[600]">
            {order.title}
            {order.items > 1 && (
              <span className="font-normal text-ink-2"> {t('orders.and_more', { count: order.items - 1 })}</span>
            )}
          </p>
          <p className="truncate text-small text-ink-2">
            {by} · {order.number}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small">
            <Badge tone={tones[order.state]}>{t(stateNames[order.state])}</Badge>
            {unread > 0 && <Badge tone="card">{t('thread.unread', { count: unread })}</Badge>}
            {clock && <Badge tone={clock.hot ? 'alert' : 'plain'}>{clock.text}</Badge>}
            <span className="text-ink-2">{due}</span>
          </p>
        </div>
        <Kes money={order.total} className="hidden sm:inline" />
        <ChevronRight className="size-5 shrink-0 text-ink-3" aria-hidden />
      </Link>
    </li>
  )
}
