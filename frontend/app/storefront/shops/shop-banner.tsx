// The head of a shop's page: its banner, or the empty studio in its own colours.
import type { ShopPage } from '@amana/contract'

export function ShopBanner({ shop }: { shop: Pick<ShopPage, 'banner' | 'palette'> }) {
  if (shop.banner)
    return (
      <img
        src={shop.banner.urlLarge}
        width={shop.banner.width}
        height={shop.banner.height}
        alt={shop.banner.alt}
        fetchPriority="high"
        className="h-36 w-full rounded-l object-cover md:h-56"
      />
    )
  const { wall, floor, accent } = shop.palette
  return (
    <svg
      viewBox="0 0 1200 240"
      preserveAspectRatio="xMidYMax slice"
      className="h-36 w-full rounded-l md:h-56"
      aria-hidden
    >
      <rect width="1200" height="240" fill={wall} />
      <rect y="176" width="1200" height="64" fill={floor} />
      <circle cx="940" cy="176" r="112" fill={accent} opacity="0.22" />
      <path d="M700 176a90 90 0 0 1 180 0z" fill={accent} opacity="0.34" />
      <path d="M1010 176a60 60 0 0 1 120 0z" fill={accent} opacity="0.5" />
    </svg>
  )
}
