// The shop's orders by state, the most urgent first.
import { listShopOrders, type OrderState, orderState } from '@amana/contract'
import { ClipboardList, Search } from 'lucide-react'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { OrderRow, stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { FindInList } from '#app/seller/find-in-list.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/list-page'
import { OrdersBar } from './orders-bar.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams
  const state = orderState.options.find((known) => known === search.get('state'))
  const typed = search.get('search')?.trim().slice(0, 60) || undefined
  const due = search.get('due') === 'today' ? ('today' as const) : undefined
  const params = { shopId: context.get(shopContext).id }
  const list = await read(context, request, listShopOrders, {
    params,
    query: { state, search: typed, due, after: search.get('after') ?? undefined },
  })
  return { ...list, state: state ?? null, typed: typed ?? '', due }
}

const tabs: OrderState[] = [
  'paid',
  'shipped',
  'delivered',
  'disputed',
  'completed',
  'awaiting_payment',
  'cancelled',
  'refunded',
  'expired',
]

type Found = Route.ComponentProps['loaderData']

export default function ShopOrders({ loaderData }: Route.ComponentProps) {
  const t = useWords()
  const { orders, next, counts, state, typed, due } = loaderData
  const waiting = (counts.paid ?? 0) > 0 && !typed && (state === null || state === 'paid')
  return (
    <>
      <PageHead title={`${t('seller.orders')} · Amana`} hidden />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1>{t('seller.orders')}</h1>
        <ButtonLink to={paths.sellerProblems} look="plain">
          {t('dispute.list')}
        </ButtonLink>
      </div>
      <States found={loaderData} />
      <Finder state={state} typed={typed} due={due} />
      {due && <p className="mt-4 text-ink-2">{t('desk.today_why')}</p>}
      <div className="mt-5">
        {orders.length === 0 ? (
          <NoOrders found={loaderData} />
        ) : (
          <ul className="surface divide-y divide-line overflow-hidden">
            {orders.map((order) => (
              <OrderRow
                key={order.id}
                order={order}
                to={paths.sellerOrder(order.id)}
                by={order.buyerName}
                side="seller"
              />
            ))}
          </ul>
        )}
        {next && (
          <ButtonLink
            to={paths.sellerOrders(state ?? undefined, { search: typed, due, after: next })}
            look="quiet"
            className="mt-6"
          >
            {t('search.more')}
          </ButtonLink>
        )}
      </div>
      {waiting && orders.length > 0 && <OrdersBar today={due === 'today'} />}
    </>
  )
}

function States({ found: { counts, dueToday, state, due } }: { found: Found }) {
  const t = useWords()
  const shown = tabs.filter((tab, index) => index < 3 || tab === state || (counts[tab] ?? 0) > 0)
  const today = { to: paths.sellerOrders(undefined, { due: 'today' }), label: t('desk.today'), count: dueToday }
  return (
    <Chips
      label={t('seller.by_state')}
      chips={[
        { to: paths.sellerOrders(), label: t('seller.all_orders'), current: state === null && !due },
        ...(dueToday > 0 || due ? [{ ...today, current: due === 'today' }] : []),
        ...shown.map((tab) => ({
          to: paths.sellerOrders(tab),
          label: t(stateNames[tab]),
          count: counts[tab] ?? 0,
          current: tab === state && !due,
        })),
      ]}
    />
  )
}

function Finder({ state, typed, due }: Pick<Found, 'state' | 'typed' | 'due'>) {
  const t = useWords()
  return (
    <FindInList
      className="mt-4"
      name="search"
      typed={typed}
      label={t('desk.search')}
      find={t('desk.find')}
      maxLength={60}
      stays={{ state, due }}
    />
  )
}

/** Nothing was found, nothing is in this state, or nobody has bought yet: each has another way on. */
function NoOrders({ found: { counts, typed, due } }: { found: Found }) {
  const t = useWords()
  const none = Object.values(counts).every((count) => count === 0)
  if (typed)
    return (
      <Empty icon={<Search />} title={t('desk.none_found_title')}>
        <p>{t('desk.none_found')}</p>
      </Empty>
    )
  if (due) return <Empty icon={<ClipboardList />} title={t('desk.today_none')} />
  return (
    <Empty
      icon={<ClipboardList />}
      title={t(none ? 'desk.first_title' : 'seller.no_orders_title')}
      action={
        none && (
          <ButtonLink to={paths.shareShop} look="quiet">
            {t('share.title')}
          </ButtonLink>
        )
      }
    >
      <p>{t(none ? 'desk.first' : 'seller.no_orders')}</p>
    </Empty>
  )
}
