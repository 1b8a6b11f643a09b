// The frame of the account's pages: its parts beside the page; on a phone the overview lists them, and each leads back to it.
import {
  Bell,
  ChevronLeft,
  Database,
  Heart,
  House,
  KeyRound,
  MessagesSquare,
  MonitorSmartphone,
  Package,
  Scale,
  Sparkles,
  Star,
  Store,
  UserRound,
} from 'lucide-react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { me } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import type { Route } from './+types/frame'

export async function loader({ context, request }: Route.LoaderArgs) {
  await me(context, request)
  return null
}

export default function AccountFrame() {
  const t = useWords()
  const away = useLocation().pathname !== paths.account
  const parts = [
    { to: paths.account, label: t('account.overview'), icon: House, end: true },
    { to: paths.myOrders, label: t('layout.my_orders'), icon: Package, end: false },
    { to: paths.myMessages(), label: t('thread.title'), icon: MessagesSquare, end: false },
    { to: paths.myReviews(), label: t('reviews.mine'), icon: Star, end: false },
    { to: paths.feed(), label: t('follow.feed'), icon: Sparkles, end: false },
    { to: paths.saved(), label: t('saved.title'), icon: Heart, end: false },
    { to: paths.following, label: t('follow.list'), icon: Store, end: false },
    { to: paths.notices(), label: t('notices.title'), icon: Bell, end: false },
    { to: paths.buyerStanding, label: t('buyer.title'), icon: Scale, end: false },
    { to: paths.profile, label: t('account.profile'), icon: UserRound, end: false },
    { to: paths.security, label: t('account.security'), icon: KeyRound, end: false },
    { to: paths.sessions, label: t('account.sessions'), icon: MonitorSmartphone, end: false },
    { to: paths.data, label: t('account.data'), icon: Database, end: false },
  ]
  return (
    <div className="wrap grid max-w-5xl! gap-x-12 gap-y-2 pt-4 md:pt-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={t('account.places')} className="no-print min-w-0">
        {away && (
          <Link
            to={paths.account}
            className="-ml-2 inline-flex min-h-12 items-center gap-1 pr-3 font-strong text-trust lg:hidden"
          >
            <ChevronLeft className="size-5" aria-hidden />
            {t('account.title')}
          </Link>
        )}
        <ul className="sticky top-6 hidden gap-1 lg:grid">
          {parts.map(({ to, label, icon: Icon, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                prefetch="intent"
                className="flex min-h-12 items-center gap-3 rounded-card px-4.5 py-2 leading-tight font-medium text-ink-2 hover:bg-sand hover:text-ink aria-[current]:bg-trust-soft aria-[current]:text-on-trust-soft"
              >
                <Icon className="size-5 shrink-0" strokeWidth={1.8} aria-hidden />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  )
}
