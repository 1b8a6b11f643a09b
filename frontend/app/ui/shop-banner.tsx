// The head of a shop's page: its banner, or the empty studio in its own colours.
import type { ShopPage } from '@amana/contract'
import { useLessData } from './less-data.ts'
import { sourcesOf } from './photo.tsx'

export function ShopBanner({ shop }: { shop: Pick<ShopPage, 'banner' | 'palette'> }) {
  const lessData = useLessData()
  if (shop.banner)
    return (
      <img
        src={shop.banner.url}
        srcSet={sourcesOf(shop.banner, lessData)}
        sizes="(min-width: 76rem) 1160px, 93vw"
        width={shop.banner.width}
        height={shop.banner.height}
        alt={shop.banner.alt}
        fetchPriority="high"
        className="h-36 w-full rounded-panel object-cover md:h-56"
      />
    )
  const { wall, floor, accent } = shop.palette
  return (
    <svg
      viewBox="0 0 1200 240"
      preserveAspectRatio="xMidYMax slice"
      className="h-36 w-full rounded-panel md:h-56"
      aria-hidden
    >
      <rect width="1200" height="240" fill={wall} />
      <rect y="176" width="1200" height="64" fill={floor} />
      <g fill={accent}>
        <path d="M820 176V96a76 76 0 0 1 152 0v80z" opacity="0.22" />
        <path d="M700 176a70 70 0 0 1 140 0z" opacity="0.42" />
        <rect x="990" y="132" width="120" height="44" rx="6" opacity="0.55" />
        <ellipse cx="770" cy="184" rx="82" ry="5" opacity="0.14" />
        <ellipse cx="1050" cy="184" rx="72" ry="5" opacity="0.14" />
      </g>
    </svg>
  )
}
