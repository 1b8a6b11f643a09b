// The shop's orders by state, the most urgent first.
import { listShopOrders, type OrderState, orderState } from '@amana/contract'
import { ClipboardList } from 'lucide-react'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { OrderRow, stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/list-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams
  const state = orderState.options.find((known) => known === search.get('state'))
  const params = { shopId: context.get(shopContext).id }
  const list = await read(context, request, listShopOrders, {
    params,
    query: { state, after: search.get('after') ?? undefined },
  })
  return { ...list, state: state ?? null }
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

export default function ShopOrders({ loaderData: { orders, next, counts, state } }: Route.ComponentProps) {
  const t = useWords()
  const shown = tabs.filter((tab, index) => index < 3 || tab === state || (counts[tab] ?? 0) > 0)
  return (
    <>
      <PageHead title={`${t('seller.orders')} · Amana`} hidden />
      <h1 className="mb-4">{t('seller.orders')}</h1>
      <Chips
        label={t('seller.by_state')}
        chips={[
          { to: paths.sellerOrders(), label: t('seller.all_orders'), current: state === null },
          ...shown.map((tab) => ({
            to: paths.sellerOrders(tab),
            label: t(stateNames[tab]),
            count: counts[tab] ?? 0,
            current: tab === state,
          })),
        ]}
      />
      <div className="mt-5">
        {orders.length === 0 ? (
          <Empty icon={<ClipboardList />} title={t('seller.no_orders_title')}>
            <p>{t('seller.no_orders')}</p>
          </Empty>
        ) : (
          <ul className="surface divide-y divide-line overflow-hidden">
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} to={paths.sellerOrder(order.id)} by={order.buyerName} urgent />
            ))}
          </ul>
        )}
        {next && (
          <ButtonLink
            to={`${paths.sellerOrders(state ?? undefined)}${state ? '&' : '?'}after=${next}`}
            look="quiet"
            className="mt-6"
          >
            {t('search.more')}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
