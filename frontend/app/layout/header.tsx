// The top of every page: the woven edge, the name, search, the account and the cart.
import type { Account } from '@amana/contract'
import { Bell, Heart, ShoppingCart, UserRound } from 'lucide-react'
import { Form, Link, useLocation, useSearchParams } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { ordersCache } from '#app/offline/names.ts'
import { paths } from '#app/paths.ts'
import { BusyBar } from '#app/ui/busy-bar.tsx'
import { Menu, menuItem } from '#app/ui/menu.tsx'
import { Logo } from './logo.tsx'
import { SearchBox } from './search-box.tsx'

const iconLink = 'relative grid tap place-items-center rounded-full text-ink hover:bg-sand'

interface Props {
  account: Account | null
  unreadNotices: number
  cartItems: number
}

export function Header({ account, unreadNotices, cartItems }: Props) {
  const t = useWords()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const home = pathname === paths.home
  const working = /^\/(seller|operator|checkout|pay|sign-|reset-|account\/verify-|sell$)/.test(pathname)
  const shop = account?.shops[0]
  return (
    <header className="no-print border-b border-line bg-paper">
      <BusyBar />
      <div className="kanga" aria-hidden />
      <div className="wrap flex min-h-15 flex-wrap items-center gap-x-5 py-1 md:min-h-17">
        <Logo />
        {!home && !working && (
          <div className="order-last min-w-0 basis-full pb-2 md:order-none md:min-w-60 md:flex-1 md:basis-0 md:pb-0">
            <SearchBox query={search.get('q') ?? ''} />
          </div>
        )}
        <nav aria-label={t('layout.main')} className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-1">
          <Link
            to={paths.categories}
            className="hidden min-h-12 items-center px-3 text-small font-strong hover:underline lg:flex"
          >
            {t('layout.categories')}
          </Link>
          <Link
            to={paths.help}
            className="hidden min-h-12 items-center px-3 text-small font-strong hover:underline lg:flex"
          >
            {t('layout.how')}
          </Link>
          <Link
            to={shop ? paths.seller : paths.openShop}
            className="hidden min-h-12 items-center px-3 text-small font-strong hover:underline md:flex"
          >
            {shop ? t('layout.my_shop') : t('layout.sell')}
          </Link>
          <Link
            to={paths.saved()}
            className="relative hidden tap place-items-center rounded-full text-ink hover:bg-sand min-[24rem]:grid"
            aria-label={t('saved.title')}
          >
            <Heart className="size-6" strokeWidth={1.8} aria-hidden />
          </Link>
          {account && (
            <Link to={paths.notices()} className={iconLink} aria-label={t('notices.bell', { count: unreadNotices })}>
              <Bell className="size-6" strokeWidth={1.8} aria-hidden />
              <Count of={unreadNotices} />
            </Link>
          )}
          {account ? (
            <AccountMenu account={account} key={pathname} />
          ) : (
            <Link to={paths.signIn()} className={iconLink} aria-label={t('layout.sign_in')}>
              <UserRound className="size-6" strokeWidth={1.8} aria-hidden />
            </Link>
          )}
          <Link to={paths.cart} className={iconLink} aria-label={t('layout.cart', { count: cartItems })}>
            <ShoppingCart className="size-6" strokeWidth={1.8} aria-hidden />
            <Count of={cartItems} />
          </Link>
        </nav>
      </div>
    </header>
  )
}

/** Beyond 99 a number says no more than “many”. */
function Count({ of }: { of: number }) {
  if (of === 0) return null
  return (
    <span
      aria-hidden
      className="absolute top-1 right-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-action px-1 text-[0.72rem] font-bold text-on-action"
    >
      {of > 99 ? '99+' : of}
    </span>
  )
}

function AccountMenu({ account }: { account: Account }) {
  const t = useWords()
  return (
    <Menu
      label={t('layout.account_of', { name: account.name })}
      buttonClassName={iconLink}
      button={
        <span
          aria-hidden
          className="grid size-9 place-items-center rounded-full bg-trust-soft font-display font-bold text-on-trust-soft"
        >
          {[...account.name][0]?.toUpperCase()}
        </span>
      }
    >
      <p className="border-b border-line px-3.5 pt-1 pb-3 text-small text-ink-2">
        <b className="block text-base text-ink">{account.name}</b>
        {account.email}
      </p>
      <Link to={paths.account} className={`${menuItem} mt-2`}>
        {t('account.title')}
      </Link>
      <Link to={paths.myOrders} className={menuItem}>
        {t('layout.my_orders')}
      </Link>
      <Link to={paths.saved()} className={menuItem}>
        {t('saved.title')}
      </Link>
      <Link to={account.shops[0] ? paths.seller : paths.openShop} className={menuItem}>
        {account.shops[0]?.name ?? t('layout.open_shop')}
      </Link>
      {account.role === 'admin' && (
        <Link to={paths.operator} className={menuItem}>
          {t('layout.operator')}
        </Link>
      )}
      <Form method="post" action={paths.signOut} reloadDocument onSubmit={forgetWhatWasSeen}>
        <button type="submit" className={menuItem}>
          {t('layout.sign_out')}
        </button>
      </Form>
    </Menu>
  )
}

/** The service worker does the same; a page that was loaded past it has none. */
const forgetWhatWasSeen = () => void ('caches' in window && caches.delete(ordersCache))
