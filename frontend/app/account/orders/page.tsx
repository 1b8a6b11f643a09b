// The account's own orders, newest first, and the way in for those it made as a guest.
import { claimMyOrders, listMyOrders, listMyThreads } from '@amana/contract'
import { Package } from 'lucide-react'
import { redirect } from 'react-router'
import { attempt, call, read } from '#app/api/client.ts'
import { me } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { OrderRow } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { GuestOrders } from './guest-orders.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const [list, inbox, account] = await Promise.all([
    read(context, request, listMyOrders, { query: { after: asked.get('after') ?? undefined } }),
    call(context, listMyThreads, { query: { limit: 100 } }).catch(() => null),
    me(context, request),
  ])
  const claimed = asked.get('claimed')
  return {
    ...list,
    unread: Object.fromEntries(inbox?.threads.map((each) => [each.orderId, each.unread]) ?? []),
    claimed: claimed !== null && /^\d{1,4}$/.test(claimed) ? Number(claimed) : null,
    phone: account.phoneMasked,
    phoneVerified: account.phoneVerified,
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { reply, problem } = await attempt(context, request, claimMyOrders, {})
  if (reply) throw redirect(paths.myOrdersWith(reply.ordersClaimed))
  return { refused: problem.detail }
}

export default function MyOrders({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { orders, next, unread, claimed, phone, phoneVerified } = loaderData
  return (
    <>
      <PageHead title={`${t('layout.my_orders')} · Amana`} hidden />
      <h1 className="mb-5">{t('layout.my_orders')}</h1>
      {claimed !== null && (
        <Notice tone={claimed > 0 ? 'safe' : 'plain'} role="status" className="mb-5">
          {claimed > 0 ? t('orders.claimed', { count: claimed }) : t('orders.claim_none', { phone })}
        </Notice>
      )}
      {actionData?.refused && (
        <Notice tone="plain" role="alert" className="mb-5">
          {actionData.refused}
        </Notice>
      )}
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
            <OrderRow
              key={order.id}
              order={order}
              to={paths.order(order.id)}
              by={order.shop.name}
              side="buyer"
              unread={unread[order.id] ?? 0}
            />
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={`${paths.myOrders}?after=${next}`} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
      {claimed === null && <GuestOrders phone={phone} verified={phoneVerified} />}
    </>
  )
}
