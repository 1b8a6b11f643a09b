// The frame of the seller's pages: whose shop it is, and five places to go, within reach of a thumb.

import { listShopThreads, readRestrictionsInForce } from '@amana/contract'
import { ClipboardList, House, MessagesSquare, Shirt, Store, Wallet } from 'lucide-react'
import { Link, NavLink, Outlet } from 'react-router'
import { call } from '#app/api/client.ts'
import { needShop, shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Places } from '#app/ui/places.tsx'
import type { Route } from './+types/frame'
import { RestrictionBanner } from './standing/banner.tsx'

export const middleware = [needShop]

export async function loader({ context }: Route.LoaderArgs) {
  const shop = context.get(shopContext)
  const input = { params: { shopId: shop.id }, query: { limit: 1 } }
  // The frame must never keep a page from being shown.
  const [inbox, rules] = await Promise.all([
    call(context, listShopThreads, input).catch(() => null),
    call(context, readRestrictionsInForce, { params: input.params }).catch(() => null),
  ])
  return { shop, unread: inbox?.unread ?? 0, inForce: rules?.inForce ?? [] }
}

export default function SellerFrame({ loaderData: { shop, unread, inForce } }: Route.ComponentProps) {
  const t = useWords()
  const places = [
    { to: paths.seller, label: t('seller.home'), icon: House, end: true },
    { to: paths.sellerOrders(), label: t('seller.orders'), icon: ClipboardList },
    { to: paths.sellerProducts, label: t('seller.products'), icon: Shirt },
    { to: paths.sellerMoney, label: t('seller.money'), icon: Wallet },
    { to: paths.shopSettings, label: t('seller.shop'), icon: Store },
  ]
  return (
    <div className="wrap pt-5 md:pt-8">
      <div className="no-print mb-6 flex flex-wrap items-center justify-between gap-x-6 md:mb-8">
        <Link
          to={paths.shop(shop.slug)}
          className="min-h-12 min-w-0 flex-1 truncate text-small leading-12 text-ink-2 hover:underline"
        >
          <bdi>{shop.name}</bdi> <span aria-hidden>↗</span>
        </Link>
        <NavLink
          to={paths.sellerMessages()}
          className="ml-auto inline-flex min-h-12 shrink-0 items-center gap-2 rounded-full px-3 text-small font-[620] hover:bg-sand aria-[current]:bg-sand"
        >
          <MessagesSquare className="size-5.5" strokeWidth={1.8} aria-hidden />
          <span className="sr-only">{t('thread.bell', { count: unread })}</span>
          <span aria-hidden className="hidden sm:inline">
            {t('thread.title')}
          </span>
          {unread > 0 && (
            <span aria-hidden>
              <Badge tone="held">{unread}</Badge>
            </span>
          )}
        </NavLink>
        <Places label={t('seller.nav')} places={places} />
      </div>
      <RestrictionBanner inForce={inForce} />
      <Outlet />
    </div>
  )
}
