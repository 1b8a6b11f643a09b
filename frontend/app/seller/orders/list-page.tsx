// The shop's orders by state, the most urgent first.
import { listShopOrders, type OrderState, orderState } from '@amana/contract'
import { ClipboardList } from 'lucide-react'
import { Form } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { OrderRow, stateNames } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/list-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams
  const state = orderState.options.find((known) => known === search.get('state'))
  const typed = search.get('search')?.trim() || undefined
  const params = { shopId: context.get(shopContext).id }
  const list = await read(context, request, listShopOrders, {
    params,
    query: { state, search: typed, after: search.get('after') ?? undefined },
  })
  return { ...list, state: state ?? null, typed: typed ?? '' }
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

export default function ShopOrders({ loaderData: { orders, next, counts, state, typed } }: Route.ComponentProps) {
  const t = useWords()
  const shown = tabs.filter((tab, index) => index < 3 || tab === state || (counts[tab] ?? 0) > 0)
  return (
    <>
      <PageHead title={`${t('seller.orders')} · Amana`} hidden />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1>{t('seller.orders')}</h1>
        <ButtonLink to={paths.sellerProblems} look="plain">
          {t('dispute.list')}
        </ButtonLink>
      </div>
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
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <Form role="search" className="flex min-w-0 flex-1 basis-64 items-end gap-2">
          {state && <input type="hidden" name="state" value={state} />}
          <div className="min-w-0 flex-1">
            <Field
              label={t('desk.search')}
              name="search"
              type="search"
              maxLength={60}
              defaultValue={typed}
              key={typed}
            />
          </div>
          <Button look="light">{t('desk.find')}</Button>
        </Form>
        {(counts.paid ?? 0) > 0 && (
          <span className="flex flex-wrap gap-3">
            <ButtonLink to={paths.shipMany} look="quiet">
              {t('desk.ship_many')}
            </ButtonLink>
            <ButtonLink to={paths.packingSlips()} look="light">
              {t('desk.packing')}
            </ButtonLink>
          </span>
        )}
      </div>
      <div className="mt-5">
        {orders.length === 0 ? (
          <Empty icon={<ClipboardList />} title={t('seller.no_orders_title')}>
            <p>{t('seller.no_orders')}</p>
          </Empty>
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
            to={paths.sellerOrders(state ?? undefined, { search: typed, after: next })}
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
