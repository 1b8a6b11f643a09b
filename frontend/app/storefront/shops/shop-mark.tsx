// A shop's sign: its logo, or its first letter on the colours of its studio. SVG, since inline styles are not allowed.
import type { ShopCard } from '@amana/contract'
import { useLessData } from '#app/ui/less-data.ts'
import { sourcesOf } from '#app/ui/photo.tsx'

interface Props {
  shop: Pick<ShopCard, 'name' | 'palette' | 'logo'>
  className?: string
}

export function ShopMark({ shop, className = 'size-12' }: Props) {
  const lessData = useLessData()
  if (shop.logo)
    return (
      <img
        src={shop.logo.url}
        srcSet={sourcesOf(shop.logo, lessData)}
        sizes="60px"
        width={shop.logo.width}
        height={shop.logo.height}
        alt=""
        loading="lazy"
        className={`${className} rounded-card object-cover`}
      />
    )
  return (
    <svg viewBox="0 0 48 48" className={`${className} shrink-0 rounded-card`} aria-hidden>
      <rect width="48" height="48" fill={shop.palette.wall} />
      <rect y="34" width="48" height="14" fill={shop.palette.floor} />
      <text x="24" y="32" textAnchor="middle" fontSize="23" fill="#1f1b16" className="font-display font-bold">
        {[...shop.name][0]?.toUpperCase()}
      </text>
    </svg>
  )
}
