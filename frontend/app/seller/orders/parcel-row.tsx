// An order that may be on its way in a moment: a tick, and the number of its parcel if it has one.
import type { listShopOrders, ReplyOf } from '@amana/contract'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { timeLeft } from '#app/money/time-left.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Field } from '#app/ui/field.tsx'

export const trackingOf = (orderId: string) => `tracking-${orderId}`

interface Props {
  order: ReplyOf<typeof listShopOrders>['orders'][number]
  ticked: boolean | undefined
  typed: string | undefined
  refusal: { code: string; detail: string } | undefined
}

export function ParcelRow({ order, ticked, typed, refusal }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const left = order.dueAt ? timeLeft(t, calendar, order.dueAt, now) : undefined
  return (
    <li className="grid gap-3 px-4 py-4 sm:grid-cols-[1fr_minmax(0,15rem)] sm:items-end sm:px-5">
      <label className="flex min-h-12 cursor-pointer items-start gap-3.5">
        <input type="checkbox" name="order" value={order.id} defaultChecked={ticked} className="mt-1 size-6 shrink-0" />
        <span className="min-w-0">
          <b className="block">
            <bdi>{order.title}</bdi>
            {order.items > 1 && (
              <span className="font-normal text-ink-2"> {t('orders.and_more', { count: order.items - 1 })}</span>
            )}
          </b>
          <span className="block text-small text-ink-2">
            <bdi>{order.buyerName}</bdi> · {order.number}
          </span>
          {left && (
            <span className="mt-1 block">
              <Badge tone={left.hot ? 'alert' : 'plain'}>{left.text}</Badge>
            </span>
          )}
        </span>
      </label>
      <Field
        label={t('seller.tracking')}
        name={trackingOf(order.id)}
        maxLength={60}
        autoComplete="off"
        defaultValue={typed}
        error={refusal && sayProblem(t, { ...refusal, type: '', title: '', status: 409, requestId: '' })}
      />
    </li>
  )
}
