// The orders behind a figure: what is open by its state, what was paid lately, what went back. No names; the shop leads to its case.
import { type WatchedOrders, watchOrders } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ShopLink } from '../trust/shop-link.tsx'
import type { Route } from './+types/page'

const lists = [
  ...(['paid_lately', 'sent_back'] as const),
  ...(['awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed'] as const),
]

export async function loader({ context, request }: Route.LoaderArgs) {
  const wish = new URL(request.url).searchParams
  const show = lists.find((list) => list === wish.get('show')) ?? 'paid_lately'
  const after = wish.get('after') ?? undefined
  return { show, after, ...(await read(context, request, watchOrders, { query: { show, after } })) }
}

const inTime: Partial<Record<WatchedOrders, { name: MessageKey; at: MessageKey }>> = {
  paid_lately: { name: 'watched.paid_lately', at: 'watched.paid_at' },
  sent_back: { name: 'watched.sent_back', at: 'watched.returned_at' },
}
export default function OrdersWatched({ loaderData: { show, after, orders, counts, next } }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const nameOf = (list: (typeof lists)[number]) =>
    t(list === 'paid_lately' || list === 'sent_back' ? inTime[list]!.name : stateNames[list])
  return (
    <div className="wrap pt-7 md:pt-6">
      <PageHead title={`${t('operator.orders')} · Amana`} hidden />
      <p className="mb-4 text-small text-ink-2">
        <Link to={paths.operator} className="inline-block py-2 underline underline-offset-4">
          {t('operator.title')}
        </Link>{' '}
        / {t('operator.orders')}
      </p>
      <h1>{nameOf(show)}</h1>
      <p className="mt-1 max-w-[46em] text-small text-ink-2">{t('watched.lead')}</p>
      <nav aria-label={t('operator.orders')} className="mt-5 flex flex-wrap gap-2">
        {lists.map((list) => (
          <Link
            key={list}
            to={paths.operatorOrders({ show: list })}
            aria-current={list === show ? 'page' : undefined}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge px-4 text-small font-[620] aria-[current]:border-trust aria-[current]:bg-trust-soft aria-[current]:text-on-trust-soft"
          >
            {nameOf(list)}
            {counts[list] !== undefined && <span>{t('shop.number', { count: counts[list] })}</span>}
          </Link>
        ))}
      </nav>
      <section className="surface mt-5 px-5 py-2 sm:px-6" aria-label={nameOf(show)}>
        {orders.length === 0 && <p className="py-4 text-ink-2">{t('watched.none')}</p>}
        <ul className="divide-y divide-line">
          {orders.map(({ id, number, state, total, shop, at, late }) => (
            <li
              key={id}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 py-3 md:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1.3fr)_8rem]"
            >
              <b className="tabular-nums">{number}</b>
              <span className="text-right font-[650] whitespace-nowrap md:order-last">{inWords(total)}</span>
              <span className="min-w-0 wrap-anywhere">
                <ShopLink shop={shop} />
              </span>
              <span className="col-span-2 text-small text-ink-2 md:col-span-1">
                {inTime[show] && `${t(stateNames[state])} · `}
                {t(inTime[show]?.at ?? 'watched.ends_at', { when: calendar.dayAndTime(at) })}{' '}
                {late && <Badge tone="alert">{t('operator.is_late')}</Badge>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p className="mt-4 flex flex-wrap gap-x-6">
        {after && (
          <Link to={paths.operatorOrders({ show })} className="inline-flex min-h-12 items-center font-[650] text-trust">
            {t('watched.first')}
          </Link>
        )}
        {next && (
          <Link
            to={paths.operatorOrders({ show, after: next })}
            className="inline-flex min-h-12 items-center font-[650] text-trust"
          >
            {t('watched.more')}
          </Link>
        )}
      </p>
    </div>
  )
}
