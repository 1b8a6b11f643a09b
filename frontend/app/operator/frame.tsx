// The frame of the operator's pages: four places, at the top of a desk and within reach of a thumb.
import { Gauge, Scale, Wallet, Wrench } from 'lucide-react'
import { NavLink, Outlet } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export default function OperatorFrame() {
  const t = useWords()
  const places = [
    { to: paths.operator, label: t('operator.place_safe'), icon: Gauge, end: true },
    { to: paths.operatorMoney, label: t('money.title'), icon: Wallet, end: false },
    { to: paths.operatorTrust(), label: t('rules.title'), icon: Scale, end: false },
    { to: paths.operatorWorkings, label: t('operator.place_workings'), icon: Wrench, end: false },
  ]
  return (
    <>
      <div className="no-print wrap md:flex md:justify-end md:pt-6">
        <nav
          data-bottom-nav
          aria-label={t('operator.title')}
          className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0"
        >
          <ul className="grid grid-cols-4 md:flex md:gap-1 md:rounded-full md:bg-sand md:p-1">
            {places.map(({ to, label, icon: Icon, end }) => (
              <li key={to} className="min-w-0">
                <NavLink
                  to={to}
                  end={end}
                  prefetch="intent"
                  className="flex min-h-15 flex-col items-center justify-center gap-1 px-1 text-center text-[0.78rem] font-[620] text-ink-2 aria-[current]:text-trust md:min-h-11 md:rounded-full md:px-5 md:text-small md:aria-[current]:bg-card md:aria-[current]:text-ink md:aria-[current]:shadow-rest"
                >
                  <Icon className="size-5.5 md:hidden" strokeWidth={1.8} aria-hidden />
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <Outlet />
    </>
  )
}
