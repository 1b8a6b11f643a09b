// Amana's own parts of a shop's page: sign, badge, counted facts, what protects the money, delivery. The same in every theme.
import type { ShopPage } from '@amana/contract'
import { paths } from '#app/paths.ts'
import { DeliveryToMe } from '#app/storefront/delivery/delivery-to-me.tsx'
import type { DeliveryToMe as Delivery } from '#app/storefront/delivery/my-place.ts'
import { Protection } from '#app/storefront/home/protection.tsx'
import type { AmanaParts } from '#app/themes/shop-window.ts'
import { Notice } from '#app/ui/notice.tsx'
import { ShopFacts } from './shop-facts.tsx'
import { ShopFigures } from './shop-figures.tsx'
import { ShopMark } from './shop-mark.tsx'
import { ShopNotices } from './shop-notices.tsx'
import { ShopPolicies } from './shop-policies.tsx'
import { ShopSearch } from './shop-search.tsx'
import { TierBadge, useTierMeaning, WhatTheBadgeMeans } from './tier-badge.tsx'

export function useAmanaParts(shop: ShopPage, delivery: Delivery): AmanaParts {
  const meaning = useTierMeaning()
  return {
    sign: <ShopMark shop={shop} />,
    badge: <TierBadge tier={shop.tier} />,
    standing: (
      <div className="grid items-start gap-x-3 md:grid-cols-2">
        <div>
          <ShopFacts facts={shop.facts} />
          <ShopFigures shop={shop} />
        </div>
        <div className="max-md:order-first max-md:mb-3">
          <Notice>{meaning(shop.tier, shop.releaseDaysAfterCode)}</Notice>
          <WhatTheBadgeMeans tier={shop.tier} />
          <ShopPolicies shop={shop} />
        </div>
        {shop.status === 'active' && <ShopSearch shop={shop} />}
      </div>
    ),
    protection: <Protection />,
    notices: <ShopNotices shop={shop} />,
    delivery: (
      <div className="-mt-5">
        <DeliveryToMe delivery={delivery} next={paths.shop(shop.slug)} />
      </div>
    ),
  }
}
