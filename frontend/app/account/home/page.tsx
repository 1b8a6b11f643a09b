// The account at a glance: who one is, what is verified, and where the rest is.

import { listMyOrders, listMyThreads, type OrderState, type ReplyOf } from '@amana/contract'
import { BadgeCheck, ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { call } from '#app/api/client.ts'
import { me } from '#app/api/me.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { OrderRow } from '#app/money/order-row.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { RecentlyViewed } from '#app/viewed/recently-viewed.tsx'
import { forgetViewed, viewedBefore } from '#app/viewed/viewed.ts'
import type { Route } from './+types/page'

/** While the money is somewhere on its way, or held. */
const openStates: ReadonlySet<OrderState> = new Set(['awaiting_payment', 'paid', 'shipped', 'delivered', 'disputed'])
const openShown = 4
const lastShown = 3

export async function loader({ context, request }: Route.LoaderArgs) {
  const claimed = new URL(request.url).searchParams.get('claimed')
  const [account, inbox, orders, viewed] = await Promise.all([
    me(context, request),
    // What is beside it must never keep the overview from being shown.
    call(context, listMyThreads, { query: { limit: 1 } }).catch(() => null),
    call(context, listMyOrders, { query: { limit: 12 } }).catch(() => null),
    viewedBefore(context),
  ])
  return {
    account,
    unread: inbox?.unread ?? 0,
    open: (orders?.orders ?? []).filter(({ state }) => openStates.has(state)).slice(0, openShown),
    last: (orders?.orders ?? []).slice(0, lastShown),
    viewed,
    claimed: claimed !== null && /^\d{1,4}$/.test(claimed) ? Number(claimed) : null,
  }
}

/** The one thing to send from here: forget what was looked at. */
export async function action({ context, request }: Route.ActionArgs) {
  await forgetViewed(context, request)
  return null
}

export default function AccountHome({
  loaderData: { account, claimed, unread, open, last, viewed },
}: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const parts = [
    { to: paths.myOrders, title: t('layout.my_orders'), line: t('account.orders_line') },
    {
      to: paths.myMessages(),
      title: t('thread.title'),
      line: unread > 0 ? t('thread.bell', { count: unread }) : t('thread.mine_line'),
    },
    { to: paths.feed(), title: t('follow.feed'), line: t('follow.feed_line') },
    { to: paths.saved(), title: t('saved.title'), line: t('saved.line') },
    { to: paths.following, title: t('follow.list'), line: t('follow.list_line') },
    { to: paths.myReviews(), title: t('reviews.mine'), line: t('reviews.mine_line') },
    { to: paths.notices(), title: t('notices.title'), line: t('notices.line') },
    { to: paths.buyerStanding, title: t('buyer.title'), line: t('buyer.line') },
    { to: paths.profile, title: t('account.profile'), line: t('account.profile_line') },
    {
      to: paths.security,
      title: t('account.security'),
      line: account.secondFactor ? t('account.security_line_on') : t('account.security_line_off'),
    },
    { to: paths.sessions, title: t('account.sessions'), line: t('account.sessions_line') },
    { to: paths.data, title: t('account.data'), line: t('account.data_line') },
  ]
  return (
    <>
      <PageHead title={`${t('account.title')} · Amana`} hidden />
      {claimed !== null && (
        <Notice role="status" className="mb-5">
          {claimed > 0 ? t('account.phone_done_claimed', { count: claimed }) : t('account.phone_done')}
        </Notice>
      )}
      <p className="text-small text-ink-2">{t('account.here_since', { month: calendar.month(account.openedAt) })}</p>
      <h1 className="mt-0.5">{account.name}</h1>
      <OpenOrders open={open} last={last} />
      <dl className="mt-8 grid gap-3">
        <Verified label={t('session.email')} value={account.email} verified />
        <Verified label={t('session.phone')} value={account.phoneMasked} verified={account.phoneVerified} />
      </dl>
      <ul className="surface mt-5 divide-y divide-line overflow-hidden lg:hidden">
        {parts.map(({ to, title, line }) => (
          <li key={to}>
            <Link to={to} className="flex min-h-18 items-center gap-4 px-5 py-3.5 hover:bg-sand">
              <span className="min-w-0 flex-1">
                <b className="block">{title}</b>
                <span className="text-small text-ink-2">{line}</span>
              </span>
              <ChevronRight className="size-5 shrink-0 text-ink-3" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <RecentlyViewed listings={viewed} className="mt-10" />
    </>
  )
}

/** The orders whose money is not yet where it stays: what one opens an account's page for. */
function OpenOrders({ open, last }: Record<'open' | 'last', ReplyOf<typeof listMyOrders>['orders']>) {
  const t = useWords()
  const orders = open.length > 0 ? open : last
  return (
    <section aria-labelledby="open" className="mt-7">
      <SectionHead id="open" title={t('account.open_orders')} to={paths.myOrders} more={t('account.all_orders')} />
      {open.length === 0 && <p className="mb-4 text-ink-2">{t('account.no_open_orders')}</p>}
      {orders.length > 0 && (
        <ul className="surface divide-y divide-line overflow-hidden">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} side="buyer" by={order.shop.name} to={paths.order(order.id)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Verified({ label, value, verified }: { label: string; value: string; verified: boolean }) {
  const t = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <dt className="basis-full text-small text-ink-2 sm:basis-16">{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium break-all">{value}</span>
        {verified ? (
          <Badge tone="safe">
            <BadgeCheck className="size-4" aria-hidden />
            {t('account.verified')}
          </Badge>
        ) : (
          <>
            <Badge>{t('account.not_verified')}</Badge>
            <ButtonLink to={paths.verifyPhone(paths.account)} look="plain" className="px-1!">
              {t('account.verify_now')}
            </ButtonLink>
          </>
        )}
      </dd>
    </div>
  )
}
