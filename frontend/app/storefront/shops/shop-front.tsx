// The shop in its theme, with Amana's own parts in it; and what its buyers say.
import type { ComponentProps } from 'react'
import { FollowButton } from '#app/storefront/following/follow-button.tsx'
import { ThemedShop } from '#app/themes/themed-shop.tsx'
import { useAmanaParts } from './amana-parts.tsx'

export { ReviewsSection } from '#app/storefront/reviews/reviews-section.tsx'

type Parts = Parameters<typeof useAmanaParts>
interface Props extends Omit<ComponentProps<typeof ThemedShop>, 'amana' | 'shop'> {
  shop: Parts[0]
  delivery: Parts[1]
  follow: ComponentProps<typeof FollowButton>['follow']
}

export function ShopFront({ shop, delivery, follow, ...worn }: Props) {
  const amana = { ...useAmanaParts(shop, delivery), actions: <FollowButton shop={shop} follow={follow} onTheme /> }
  return <ThemedShop {...worn} shop={shop} amana={amana} />
}
