// A shop's public page: its colours, who it is, what its badge means, and what it sells.
import { readShop, searchListings } from '@amana/contract'
import { PackageOpen } from 'lucide-react'
import { redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { feedPaths, paths } from '#app/paths.ts'
import { DeliveryToMe } from '#app/storefront/delivery/delivery-to-me.tsx'
import { deliveryToMe } from '#app/storefront/delivery/my-place.ts'
import { previewOfShop } from '#app/storefront/link-previews.ts'
import { ProductGrid } from '#app/storefront/products/product-card.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { inShort, PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { ShopBanner } from './shop-banner.tsx'
import { ShopData } from './shop-data.tsx'
import { ShopFacts } from './shop-facts.tsx'
import { ShopFigures } from './shop-figures.tsx'
import { ShopMark } from './shop-mark.tsx'
import { ShopNotices } from './shop-notices.tsx'
import { ShopPolicies } from './shop-policies.tsx'
import { TierBadge, useTierMeaning } from './tier-badge.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const after = url.searchParams.get('after') ?? undefined
  const shop = await read(context, request, readShop, { params: { slug: params.shop } })
  // An address it had before, or one in capitals: links that were sent around go on leading here.
  if (shop.slug !== params.shop) throw redirect(paths.shop(shop.slug) + url.search, 301)
  const [found, delivery] = await Promise.all([
    read(context, request, searchListings, { query: { shop: shop.slug, sort: 'newest', after } }),
    deliveryToMe(context, request, shop.slug, shop.deliveryOptions),
  ])
  return { shop, found, delivery, after }
}

export default function Shop({ loaderData: { shop, found, delivery, after } }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const meaning = useTierMeaning()
  return (
    <div className="wrap pt-4 md:pt-6">
      <PageHead
        title={`${shop.name} · ${shop.town} · Amana`}
        description={inShort(shop.description)}
        at={paths.shop(shop.slug)}
        preview={{ path: previewOfShop(shop, after ? [] : found.listings), alt: shop.name }}
        hidden={after !== undefined || shop.status !== 'active'}
      />
      <link rel="alternate" type="application/rss+xml" title={shop.name} href={feedPaths.shopFeed(shop.slug)} />
      <ShopData shop={shop} />
      <ShopBanner shop={shop} />
      <div className="grid gap-x-14 gap-y-7 md:grid-cols-[1.35fr_1fr]">
        <header>
          <div className="-mt-9 rounded-[20px] bg-paper p-1.5 pb-0 [width:fit-content]">
            <ShopMark shop={shop} className="size-21 rounded-[16px]!" />
          </div>
          <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="[overflow-wrap:anywhere]">{shop.name}</h1>
            <TierBadge tier={shop.tier} />
          </div>
          <p className="mt-1.5 text-ink-2">
            {shop.town}, {shop.county} · {t('shop.since', { month: calendar.month(shop.openedAt) })}
          </p>
          <p className="mt-4 max-w-[60ch] text-lead whitespace-pre-line">{shop.description}</p>
          <ShopNotices shop={shop} className="mt-4" />
        </header>
        <aside className="md:pt-7">
          <ShopFacts facts={shop.facts} />
          <Notice className="mt-3">{meaning(shop.tier, shop.releaseDaysAfterCode)}</Notice>
          <div className="mt-3">
            <ShopFigures shop={shop} />
            <DeliveryToMe delivery={delivery} next={paths.shop(shop.slug)} />
            <ShopPolicies shop={shop} />
          </div>
        </aside>
      </div>
      <div className="mt-10 mb-5 flex items-baseline justify-between gap-4 border-t border-line pt-8">
        <h2>{t('shop.products')}</h2>
        <span className="text-small text-ink-2">{t('search.found', { count: found.total })}</span>
      </div>
      {found.listings.length > 0 ? (
        <ProductGrid listings={found.listings} eagerCount={2} withShop={false} />
      ) : (
        <Empty icon={<PackageOpen />} title={t('shop.empty_title')}>
          <p>{t('shop.empty')}</p>
        </Empty>
      )}
      {(found.next || after) && (
        <nav aria-label={t('search.pages')} className="mt-10 flex flex-wrap justify-center gap-3">
          {after && (
            <ButtonLink to={paths.shop(shop.slug)} look="light">
              {t('search.from_start')}
            </ButtonLink>
          )}
          {found.next && (
            <ButtonLink to={paths.shop(shop.slug, { after: found.next })} look="quiet">
              {t('search.more')}
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  )
}
