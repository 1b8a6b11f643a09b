// Who sells it: name, standing and what it means, and three counted facts.
import type { FollowState, ProductPage } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { FollowButton } from '#app/storefront/following/follow-button.tsx'
import { ShopFacts } from '#app/storefront/shops/shop-facts.tsx'
import { ShopMark } from '#app/storefront/shops/shop-mark.tsx'
import { TierBadge, useTierMeaning, WhatTheBadgeMeans } from '#app/storefront/shops/tier-badge.tsx'
import { NextLink } from '#app/ui/next-link.tsx'

export function SellerCard({ shop, follow }: { shop: ProductPage['shop']; follow: FollowState }) {
  const t = useWords()
  const calendar = useCalendar()
  const meaning = useTierMeaning()
  return (
    <section aria-label={t('product.sold_by')} className="mt-6 border-t border-line pt-5">
      <div className="flex items-center gap-3.5">
        <ShopMark shop={shop} className="size-13" />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <NextLink to={paths.shop(shop.slug)} className="font-strong [overflow-wrap:anywhere] hover:underline">
              {shop.name}
            </NextLink>
            <TierBadge tier={shop.tier} />
          </p>
          <p className="text-small text-ink-2">
            <bdi>{shop.town}</bdi>, {shop.county} · {t('shop.since', { month: calendar.month(shop.openedAt) })}
          </p>
        </div>
        <Link to={paths.shop(shop.slug)} className="shrink-0 py-3 text-small font-strong text-trust hover:underline">
          {t('product.see_shop')}
        </Link>
      </div>
      <p className="mt-3 text-small text-ink-2">{meaning(shop.tier, shop.releaseDaysAfterCode)}</p>
      <WhatTheBadgeMeans tier={shop.tier} />
      <div className="mt-2">
        <FollowButton shop={shop} follow={follow} />
      </div>
      <div className="mt-3.5">
        <ShopFacts facts={shop.facts} />
      </div>
    </section>
  )
}
