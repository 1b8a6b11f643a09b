// The frame of the account's pages: whose it is, and its parts, beside the page or above it.
import { Database, House, KeyRound, MonitorSmartphone, Package, UserRound } from 'lucide-react'
import { NavLink, Outlet } from 'react-router'
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
  const parts = [
    { to: paths.account, label: t('account.overview'), icon: House, end: true },
    { to: paths.myOrders, label: t('layout.my_orders'), icon: Package, end: false },
    { to: paths.profile, label: t('account.profile'), icon: UserRound, end: false },
    { to: paths.security, label: t('account.security'), icon: KeyRound, end: false },
    { to: paths.sessions, label: t('account.sessions'), icon: MonitorSmartphone, end: false },
    { to: paths.data, label: t('account.data'), icon: Database, end: false },
  ]
  return (
    <div className="wrap grid max-w-5xl! gap-x-12 gap-y-6 pt-4 md:pt-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label={t('account.places')} className="no-print -mx-4 min-w-0 lg:mx-0">
        <ul className="scroll-row gap-2 px-4 py-1 lg:sticky lg:top-6 lg:grid lg:gap-1 lg:px-0">
          {parts.map(({ to, label, icon: Icon, end }) => (
            <li key={to} className="shrink-0 snap-start">
              <NavLink
                to={to}
                end={end}
                prefetch="intent"
                className="flex min-h-12 items-center gap-3 rounded-full px-4.5 font-[560] whitespace-nowrap text-ink-2 shadow-[inset_0_0_0_1.5px_var(--line)] hover:text-ink aria-[current]:bg-trust-soft aria-[current]:text-on-trust-soft aria-[current]:shadow-[inset_0_0_0_2px_var(--trust)] lg:rounded-card lg:shadow-none lg:hover:bg-sand lg:aria-[current]:shadow-none"
              >
                <Icon className="size-5 max-lg:hidden" strokeWidth={1.8} aria-hidden />
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
