// Proportions as bars. Drawn in SVG, because the security policy allows no inline styles.
export interface Share {
  key: string
  amount: number
  className: string
}

export function ShareBar({ shares, label }: { shares: Share[]; label: string }) {
  const shown = shares.filter((share) => share.amount > 0)
  const total = shown.reduce((sum, share) => sum + share.amount, 0)
  let left = 0
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 1000 16"
      preserveAspectRatio="none"
      className="h-4 w-full overflow-hidden rounded-full bg-sand"
    >
      {shown.map((share) => {
        const width = (share.amount / total) * 1000
        const x = left
        left += width
        return (
          <rect key={share.key} x={x} y="0" width={Math.max(width - 4, 4)} height="16" className={share.className} />
        )
      })}
    </svg>
  )
}

export function Meter({
  value,
  of,
  label,
  tone = 'safe',
}: {
  value: number
  of: number
  label: string
  tone?: 'safe' | 'alert'
}) {
  const width = of > 0 ? Math.min(1, Math.max(0, value / of)) * 1000 : 0
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 1000 6"
      preserveAspectRatio="none"
      className="h-1.5 w-full rounded-full bg-sand"
    >
      <rect width={width} height="6" className={tone === 'safe' ? 'fill-trust' : 'fill-alert'} />
    </svg>
  )
}
