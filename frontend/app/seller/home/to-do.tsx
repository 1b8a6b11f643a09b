// The list of things to do, the most urgent first, each with what happens if it is not done.
import type { listShopOrders, ReplyOf } from '@amana/contract'
import { CircleCheck } from 'lucide-react'
import { Link } from 'react-router'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { timeLeft } from '#app/money/time-left.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'

type Orders = ReplyOf<typeof listShopOrders>['orders']

export function ToDo({ toShip, underway }: { toShip: Orders; underway: Orders }) {
  const t = useWords()
  if (toShip.length + underway.length === 0)
    return (
      <div className="surface px-5">
        <Empty
          icon={<CircleCheck />}
          title={t('seller.all_done_title')}
          action={
            <ButtonLink to={paths.newProduct} look="quiet">
              {t('seller.add_product')}
            </ButtonLink>
          }
        >
          <p>{t('seller.all_done')}</p>
        </Empty>
      </div>
    )
  return (
    <ul className="surface divide-y divide-line overflow-hidden">
      {toShip.map((order) => (
        <Item key={order.id} order={order} kind="ship" />
      ))}
      {underway.map((order) => (
        <Item key={order.id} order={order} kind="code" />
      ))}
    </ul>
  )
}

const wordsOf = {
  ship: { title: 'seller.ship_order', otherwise: 'seller.ship_otherwise', do: 'seller.ship' },
  code: { title: 'seller.hand_over', otherwise: 'seller.code_otherwise', do: 'seller.enter_code' },
} as const

function Item({ order, kind }: { order: Orders[number]; kind: 'ship' | 'code' }) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const left = order.dueAt ? timeLeft(t, calendar, order.dueAt, now) : undefined
  const words = wordsOf[kind]
  return (
    <li>
      <Link
        to={paths.sellerOrder(order.id)}
        className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-4 py-4 transition-colors hover:bg-paper sm:grid-cols-[92px_1fr_auto] sm:px-5"
      >
        <span className="col-span-2 sm:col-span-1">
          {left && <Badge tone={left.hot ? 'alert' : 'plain'}>{left.text}</Badge>}
        </span>
        <span className="min-w-0">
          <b className="block">{t(words.title, { number: order.number })}</b>
          <span className="text-small text-ink-2">
            {order.title} · {order.buyerName}.{' '}
            {order.dueAt &&
              t(words.otherwise, { when: calendar.dayAndTime(order.dueAt), amount: inWords(order.total) })}
          </span>
        </span>
        <span className="font-[650] text-trust">{t(words.do)}</span>
      </Link>
    </li>
  )
}
