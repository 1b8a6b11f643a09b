// Stars, filled as far as the number goes; said in words to whoever does not see them.
const star = 'M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8L10 14.9l-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z'
const width = 20

interface Props {
  /** 0 to 5, to one decimal. */
  value: number
  label: string
  className?: string
}

export function Stars({ value, label, className = 'h-4' }: Props) {
  const stars = [0, 1, 2, 3, 4]
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${5 * width} ${width}`}
      className={`aspect-[5/1] w-auto ${className}`}
    >
      {stars.map((index) => {
        const share = Math.min(1, Math.max(0, value - index))
        return (
          <g key={index} transform={`translate(${index * width} 0)`}>
            <path d={star} className="fill-line" />
            {share > 0 && (
              <svg
                aria-hidden
                x="0"
                y="0"
                width={share * width}
                height={width}
                viewBox={`0 0 ${share * width} ${width}`}
              >
                <path d={star} className="fill-held" />
              </svg>
            )}
          </g>
        )
      })}
    </svg>
  )
}
