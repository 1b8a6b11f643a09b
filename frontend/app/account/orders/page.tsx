// The account's own orders, newest first.
import { listMyOrders } from '@amana/contract'
import { Package } from 'lucide-react'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { OrderRow } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  return read(context, request, listMyOrders, { query: { after } })
}

export default function MyOrders({ loaderData: { orders, next } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap max-w-4xl! pt-7 md:pt-10">
      <PageHead title={`${t('layout.my_orders')} · Amana`} hidden />
      <h1 className="mb-5">{t('layout.my_orders')}</h1>
      {orders.length === 0 ? (
        <Empty
          icon={<Package />}
          title={t('orders.none_title')}
          action={<ButtonLink to={paths.search()}>{t('cart.look_around')}</ButtonLink>}
        >
          <p>{t('orders.none')}</p>
        </Empty>
      ) : (
        <ul className="surface divide-y divide-line overflow-hidden">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} to={paths.order(order.id)} by={order.shop.name} />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={`${paths.myOrders}?after=${next}`} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </div>
  )
}
