// A shop in a list of shops.
import type { ShopCard } from '@amana/contract'
import { paths } from '#app/paths.ts'
import { NextLink } from '#app/ui/next-link.tsx'
import { ShopMark } from './shop-mark.tsx'
import { TierBadge } from './tier-badge.tsx'

export function ShopTile({ shop }: { shop: ShopCard }) {
  return (
    <NextLink
      to={paths.shop(shop.slug)}
      className="flex h-full items-center gap-3.5 rounded-panel border border-line bg-card p-3.5 transition-shadow hover:shadow-lift"
    >
      <ShopMark shop={shop} className="size-15" />
      <span className="min-w-0 flex-1">
        <b className="line-clamp-2 leading-tight [overflow-wrap:anywhere]">{shop.name}</b>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-2">
          <bdi>{shop.town}</bdi>, {shop.county}
          <TierBadge tier={shop.tier} />
        </span>
      </span>
    </NextLink>
  )
}
