// The shop's settings: one place for each thing that can be changed, in a row of tabs.
import { useEffect, useRef } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Elsewhere } from './elsewhere.tsx'

export default function ShopSettings() {
  const t = useWords()
  const row = useCurrentInView()
  const tabs = [
    { to: paths.shopSettings, label: t('shop_settings.profile'), end: true },
    { to: paths.sellerTheme, label: t('look.tab'), end: false },
    { to: paths.shopDelivery, label: t('shop_settings.delivery'), end: false },
    { to: paths.shopHoliday, label: t('shop_settings.holiday'), end: false },
    { to: paths.shopAddress, label: t('shop_settings.address'), end: false },
    { to: paths.shopClosing, label: t('shop_settings.closing'), end: false },
  ]
  return (
    <div className="mx-auto max-w-3xl">
      <p className="text-small text-ink-2">{t('shop_settings.title')}</p>
      <nav ref={row} aria-label={t('shop_settings.title')} className="mt-1 mb-6 overflow-x-auto border-b border-line">
        <ul className="flex min-w-max gap-1">
          {tabs.map(({ to, label, end }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={end}
                prefetch="intent"
                className="flex min-h-12 items-center border-b-[3px] border-transparent px-3.5 font-[620] text-ink-2 hover:text-ink aria-[current]:border-trust aria-[current]:text-ink"
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
      <Elsewhere />
    </div>
  )
}

/** On a phone the row is wider than the screen: the tab one is on is brought into it. */
function useCurrentInView() {
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab
  useEffect(() => {
    const [nav, tab] = [row.current, row.current?.querySelector('[aria-current]')?.parentElement]
    if (nav && tab) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.clientWidth) / 2
  }, [pathname])
  return row
}
