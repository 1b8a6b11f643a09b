// A shop on the front page: what it sells at a glance, and how it stands.
import type { ListingCard, ShopCard } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ShopMark } from '#app/storefront/shops/shop-mark.tsx'
import { TierBadge } from '#app/storefront/shops/tier-badge.tsx'
import { NextLink } from '#app/ui/next-link.tsx'
import { Photo } from '#app/ui/photo.tsx'

export interface Window {
  shop: ShopCard
  listings: ListingCard[]
  total: number
}

export function ShopWindow({ window: { shop, listings, total } }: { window: Window }) {
  const t = useWords()
  return (
    <article className="group relative h-full overflow-hidden rounded-panel border border-line bg-card transition-shadow duration-300 hover:shadow-lift">
      <div className="grid grid-cols-3 gap-px bg-line" aria-hidden>
        {listings.map(({ productId, picture }) => (
          <Photo key={productId} picture={picture} alt="" sizes="(min-width: 62rem) 130px, 31vw" />
        ))}
      </div>
      <div className="flex items-center gap-3.5 p-4">
        <ShopMark shop={shop} className="size-13" />
        <div className="min-w-0 flex-1">
          <h3 className="text-base! leading-tight">
            <NextLink
              to={paths.shop(shop.slug)}
              className="line-clamp-2 [overflow-wrap:anywhere] after:absolute after:inset-0 after:rounded-panel"
            >
              <bdi>{shop.name}</bdi>
            </NextLink>
          </h3>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-2">
            <TierBadge tier={shop.tier} />
            <span>
              <bdi>{shop.town}</bdi> · {t('search.found', { count: total })}
            </span>
          </p>
        </div>
      </div>
    </article>
  )
}
